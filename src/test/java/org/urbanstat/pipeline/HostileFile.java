package org.urbanstat.pipeline;

import static org.urbanstat.pipeline.HostileBytes.biff;
import static org.urbanstat.pipeline.HostileBytes.concatenated;
import static org.urbanstat.pipeline.HostileBytes.ints;
import static org.urbanstat.pipeline.HostileBytes.noise;
import static org.urbanstat.pipeline.HostileBytes.ole;
import static org.urbanstat.pipeline.HostileBytes.part;
import static org.urbanstat.pipeline.HostileBytes.record;
import static org.urbanstat.pipeline.HostileBytes.repeat;
import static org.urbanstat.pipeline.HostileBytes.sheet;
import static org.urbanstat.pipeline.HostileBytes.text;
import static org.urbanstat.pipeline.HostileBytes.tiny;
import static org.urbanstat.pipeline.HostileBytes.workbook;
import static org.urbanstat.pipeline.HostileBytes.xlsSheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The worst of each kind that somebody may send, and what alone may come of it. */
enum HostileFile {
    ZIP_BOMB("quarantined file.unpacks_too_large") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> repeat(rows, "<b/>".repeat(1 << 17), 800));
        }
    },
    NESTED_ZIPS("quarantined file.archive") {
        @Override
        void write(OutputStream out) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 16; i++) {
                    zip.putNextEntry(new ZipEntry("lib" + i + ".zip"));
                    repeat(zip, "0".repeat(1 << 20), 5);
                }
            }
        }
    },
    MANY_PARTS("quarantined file.unpacks_too_large") {
        @Override
        void write(OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out);
            workbook(zip);
            for (int i = 0; i < 300_000; i++) {
                zip.putNextEntry(new ZipEntry("x" + i));
            }
            zip.close();
        }
    },
    BILLION_LAUGHS("quarantined file.corrupted") {
        @Override
        void write(OutputStream out) throws IOException {
            StringBuilder entities = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
            for (int i = 1; i < 30; i++) {
                entities.append("<!ENTITY a")
                        .append(i)
                        .append(" \"")
                        .append(("&a" + (i - 1) + ";").repeat(10))
                        .append("\">");
            }
            part(out, "xl/worksheets/sheet1.xml", text -> text(text, entities + "]><worksheet>&a29;</worksheet>"));
        }
    },
    OUTSIDE_ENTITY("quarantined file.corrupted") {
        @Override
        void write(OutputStream out) throws IOException {
            String xml =
                    "<!DOCTYPE l [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\">"
                            + "<v>&f;</v></c></row></sheetData></worksheet>";
            part(out, "xl/worksheets/sheet1.xml", text -> text(text, xml));
        }
    },
    SHARED_STRINGS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            part(out, "xl/sharedStrings.xml", text -> {
                text(text, "<sst>");
                for (int i = 0; i < 3_000_000; i++) {
                    text(text, "<si><t>" + noise(i) + "</t></si>");
                }
            });
        }
    },
    ONE_TEXT("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                text(rows, "<row><c t=\"str\"><v>");
                for (int i = 0; i < 1_000_000; i++) {
                    text(rows, noise(i));
                }
            });
        }
    },
    ONE_ATTRIBUTE("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                text(rows, "<row spans=\"");
                for (int i = 0; i < 1_000_000; i++) {
                    text(rows, noise(i) + ">");
                }
            });
        }
    },
    ONE_COMMENT("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                text(rows, "<!--");
                for (int i = 0; i < 1_000_000; i++) {
                    text(rows, noise(i));
                }
            });
        }
    },
    NAMES("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                for (int i = 0; i < 1_000_000; i++) {
                    text(rows, "<row a" + i + "=\"\"/>");
                }
            });
        }
    },
    DEEP("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                for (int i = 0; i < 1_000_000; i++) {
                    text(rows, "<a>" + noise(i));
                }
            });
        }
    },
    DEEP_IN_A_CELL("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                text(rows, "<row><c><v>");
                repeat(rows, "<a>".repeat(1000), 300);
            });
        }
    },
    MERGES("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                text(rows, "</sheetData><mergeCells>");
                for (int i = 1; i < 1_000_000; i++) {
                    text(rows, "<mergeCell ref=\"A" + i + ":XFD" + i + "\"/>");
                }
            });
        }
    },
    BEYOND_THE_SHEET("quarantined file.corrupted") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> text(rows, "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"));
        }
    },
    FAR_CORNER("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> text(rows, "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"));
        }
    },
    HUGE_DIMENSION("quarantined file.no_table") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> text(rows, "<dimension ref=\"A1:XFD1048576\"/><row r=\"1\"><c><v>1</v></c></row>"));
        }
    },
    BLANK_ROWS("quarantined file.no_table") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                for (int i = 1; i <= 1_048_576; i++) {
                    text(
                            rows,
                            "<row r=\"" + i + "\" s=\"1\" customFormat=\"1\"><c r=\"A" + i + "\" s=\"" + i % 7
                                    + "\"/></row>");
                }
            });
        }
    },
    CELLS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            sheet(out, rows -> {
                for (int i = 1; i <= 50_000; i++) {
                    text(rows, "<row>" + ("<c><v>" + noise(i) + "</v></c>").repeat(100) + "</row>");
                }
            });
        }
    },
    WORDS_OF_HEADERS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "常住人口,户籍人口,区划代码,名称,城镇,乡村,男,女\n".repeat(100_000));
        }
    },
    /** Within every limit, and a finding for every cell. */
    GARBAGE_IN_EVERY_CELL("read ") {
        @Override
        void write(OutputStream out) throws IOException {
            text(
                    out,
                    "敦煌市七里镇2024年人口基本情况表\n区划代码,村(社区)名称,城乡分类代码,常住户数,常住人口,男,女,常住人口/城镇,"
                            + "常住人口/乡村,户籍人口,户籍人口/城镇,户籍人口/乡村,外出半年以上,外来半年以上,户口待定\n");
            for (int i = 0; i < 9_900; i++) {
                text(out, "620982100" + (i % 900 + 100) + ",村" + i + ",999" + ",十-5人".repeat(12) + "\n");
            }
        }
    },
    /** The same with more rows than a return may have. */
    GARBAGE_WITHOUT_END("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "敦煌市2024年居住证表\n区划代码,乡镇名称,符合条件未落户常住人口,本期发证,期末有效持证\n");
            repeat(out, "620982100,七里镇,十,-5,1.5人吗\n", 100_000);
        }
    },
    TEXTS_OF_AN_XLS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            biff(out, 0x0809, 0, 6, 5, 0, 0, 0, 0, 0);
            record(out, 0x00FC, concatenated(ints(16_000_000, 16_000_000), tiny(2_000)));
            for (int i = 0; i < 5_800; i++) {
                record(out, 0x003C, tiny(2_700));
            }
        }
    },
    CELLS_OF_AN_XLS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            xlsSheet(out);
            for (int row = 0; row < 60_000; row++) {
                for (int column = 0; column < 40; column++) {
                    ByteBuffer cell = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
                    cell.putShort((short) row)
                            .putShort((short) column)
                            .putShort((short) 0)
                            .putDouble(row * 0.1);
                    record(out, 0x0203, cell.array());
                }
            }
        }
    },
    MERGES_OF_AN_XLS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            xlsSheet(out);
            byte[] areas = new byte[2 + 1_000 * 8];
            ByteBuffer.wrap(areas).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 1_000);
            for (int i = 0; i < 5_000; i++) {
                record(out, 0x00E5, areas);
            }
        }
    },
    SHEETS_IN_SHEETS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            for (int i = 0; i < 1_000_000; i++) {
                biff(out, 0x0809, 0, 6, 5, 0, 0, 0, 0, 0);
            }
        }
    },
    RING_OF_SECTORS("quarantined file.corrupted") {
        @Override
        void write(OutputStream out) throws IOException {
            ByteBuffer ole = ole(3 * 512);
            ole.putInt(512, -3).putInt(516, 1);
            out.write(ole.array());
        }
    },
    DIRECTORY("quarantined file.corrupted") {
        @Override
        void write(OutputStream out) throws IOException {
            int sectors = 80_000;
            ByteBuffer ole = ole((sectors + 2) * 512);
            int tables = sectors / 128 + 1;
            ole.putInt(44, tables);
            for (int i = 0; i < 109; i++) {
                ole.putInt(76 + 4 * i, i);
            }
            for (int i = 0; i < 109 * 128; i++) {
                ole.putInt(512 + 4 * i, i + 1);
            }
            ole.putInt(48, 109);
            out.write(ole.array());
        }
    },
    LARGE_LINE("quarantined file.too_large") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "a".repeat(1 << 20), 200);
        }
    },
    ONE_LINE("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "人".repeat(1 << 16), 250);
        }
    },
    COMMAS("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, ",".repeat(1 << 20), 47);
        }
    },
    LINES("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "\n".repeat(1 << 20), 47);
        }
    },
    OPEN_QUOTE("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "区划代码,\"");
            repeat(out, "七里镇,\n".repeat(1 << 12), 900);
        }
    },
    TWO_CHARSETS("quarantined file.undecodable_text") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "七里镇,\n".repeat(1 << 12), 900);
            out.write(0xFF);
        }
    },
    DEEP_PAGE("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "<table><tr><td>".repeat(1 << 10), 700);
        }
    },
    DEEP_SMALL_PAGE("quarantined file.no_table") {
        @Override
        void write(OutputStream out) throws IOException {
            repeat(out, "<div><b><table><tr><td>".repeat(1 << 10), 35);
        }
    },
    ATTRIBUTES_OF_A_PAGE("quarantined file.no_table,quarantined file.corrupted,quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "<html>");
            for (int i = 0; i < 4_000; i++) {
                text(out, "<p");
                for (int k = 0; k < 450; k++) {
                    text(out, " " + Integer.toString(k, 36));
                }
                text(out, ">");
            }
        }
    },
    SPANS_OF_A_PAGE("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "<html><table>");
            repeat(out, "<tr><td rowspan=9999999 colspan=399>1", 60_000);
        }
    },
    PARTS_OF_A_PAGE("quarantined file.no_table,quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n");
            repeat(out, "--b\nContent-Type: text/html\n\n<table><tr><td>1</table>\n", 200_000);
        }
    },
    DEEP_2003("quarantined file.too_many_cells") {
        @Override
        void write(OutputStream out) throws IOException {
            text(out, "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">");
            repeat(out, "<Cell>".repeat(1 << 10), 5_000);
        }
    };

    /** What may be printed of it, alternatives parted by commas before the word read or quarantined. */
    private final String outcomes;

    HostileFile(String outcomes) {
        this.outcomes = outcomes;
    }

    /** The bytes that somebody sends. */
    abstract void write(OutputStream out) throws IOException;

    List<String> outcomes() {
        return List.of(outcomes.split(",(?=read|quarantined)"));
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve(name());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            write(out);
        }
        return file;
    }
}
