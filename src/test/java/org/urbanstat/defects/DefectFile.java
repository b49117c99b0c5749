package org.urbanstat.defects;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;

/** The bytes of the file that a case describes. */
final class DefectFile {
    static final Path FIXTURES = Path.of("src/test/resources/org/urbanstat/defects");

    private DefectFile() {}

    static byte[] bytes(DefectYaml yaml) throws IOException {
        byte[] whole = whole(yaml);
        return Arrays.copyOf(whole, Math.min(whole.length, yaml.number("truncate", whole.length)));
    }

    private static byte[] whole(DefectYaml yaml) throws IOException {
        if (yaml.has("hex")) {
            return HexFormat.of().parseHex(yaml.text("hex", "").replaceAll("\\s", ""));
        }
        if (yaml.has("base64")) {
            return Base64.getMimeDecoder().decode(yaml.text("base64", ""));
        }
        if (yaml.has("fixture")) {
            return Files.readAllBytes(FIXTURES.resolve(yaml.text("fixture", "")));
        }
        if (yaml.has("content")) {
            return encoded(yaml.text("content", ""), yaml);
        }
        return written(yaml);
    }

    private static byte[] written(DefectYaml yaml) throws IOException {
        String format = format(yaml);
        try (Workbook workbook = DefectWorkbook.of(yaml, format.equals("xls"))) {
            return switch (format) {
                case "xlsx", "xls" ->
                    yaml.has("password") ? encrypted(packed(workbook), yaml.text("password", "")) : packed(workbook);
                case "csv" -> encoded(new DefectText(workbook.getSheetAt(0)).delimited(','), yaml);
                case "tsv" -> encoded(new DefectText(workbook.getSheetAt(0)).delimited('\t'), yaml);
                case "html" ->
                    encoded(new DefectText(workbook.getSheetAt(0)).html(yaml.text("charset", "UTF-8")), yaml);
                default -> throw new IllegalArgumentException("format is xlsx, xls, csv, tsv or html, not " + format);
            };
        }
    }

    /** As the case says, else by the name's ending. */
    private static String format(DefectYaml yaml) {
        String name = yaml.text("file", "a.xlsx");
        return yaml.text("format", name.substring(name.lastIndexOf('.') + 1));
    }

    private static byte[] packed(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] xlsx, String password) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(xlsx));
                    OutputStream out = encryptor.getDataStream(container)) {
                parts.save(out);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(String text, DefectYaml yaml) {
        String marked = yaml.is("bom") ? "\ufeff" + text : text;
        return marked.getBytes(Charset.forName(yaml.text("charset", "UTF-8")));
    }
}
