package org.urbanstat.parsing;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.urbanstat.parsing.ParsedFile.Reason;

/**
 * The streams that stand at the top of an OLE2 container ([MS-CFB]): of an old workbook, of a letter, of what is
 * encrypted. Nothing is copied, and nothing is believed that the container says of its own size.
 */
final class CompoundFile {
    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int MOST_ENTRIES = 10_000;
    private static final int MINI_CUTOFF = 4096;
    private static final int STREAM = 2;

    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final int sectorBytes;
    private final int[] table;
    private final int[] directory;
    private final Map<String, Integer> streams = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @throws UnreadableFile where it is cut off or damaged */
    CompoundFile(byte[] bytes) {
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER_BYTES) {
            throw damaged("cut off in its header");
        }
        int shift = buffer.getShort(30);
        if (shift != 9 && shift != 12) {
            throw damaged("sectors of 2^" + shift + " bytes");
        }
        this.sectorBytes = 1 << shift;
        this.table = table();
        this.directory = chain(buffer.getInt(48), table, MOST_ENTRIES * ENTRY_BYTES / sectorBytes);
        readEntries();
    }

    /** The names at the top of the container, storages included. */
    Set<String> names() {
        return streams.keySet();
    }

    /** The stream of that name. */
    Optional<InputStream> stream(String name) {
        return Optional.ofNullable(streams.get(name))
                .filter(entry -> buffer.get(entry + 66) == STREAM)
                .map(this::stream);
    }

    private InputStream stream(int entry) {
        int size = size(entry);
        int start = buffer.getInt(entry + 116);
        if (size >= MINI_CUTOFF) {
            int[] sectors = chain(start, table, size / sectorBytes + 1);
            int[] offsets = Arrays.stream(sectors).map(this::offset).toArray();
            return new CompoundStream(bytes, offsets, sectorBytes, size);
        }
        return new CompoundStream(bytes, miniOffsets(start, size), 64, size);
    }

    /** Small streams lie in pieces of 64 bytes inside the stream of the root. */
    private int[] miniOffsets(int start, int size) {
        int root = entryOffset(0);
        int[] container = chain(buffer.getInt(root + 116), table, size(root) / sectorBytes + 1);
        int[] miniTable = tableIn(chain(buffer.getInt(60), table, bytes.length / sectorBytes));
        int perSector = sectorBytes / 64;
        return Arrays.stream(chain(start, miniTable, size / 64 + 1))
                .map(mini -> mini / perSector >= container.length
                        ? bytes.length
                        : offset(container[mini / perSector]) + mini % perSector * 64)
                .toArray();
    }

    private int size(int entry) {
        long size = buffer.getInt(entry + 120) & 0xFFFFFFFFL;
        if (size > bytes.length) {
            throw damaged("a stream of " + size + " bytes in a file of " + bytes.length);
        }
        return (int) size;
    }

    /** Which sector follows which. */
    private int[] table() {
        int most = bytes.length / sectorBytes + 1;
        int[] sectors = new int[Math.min(Math.max(buffer.getInt(44), 0), most)];
        int count = 0;
        for (int i = 0; i < 109 && count < sectors.length; i++) {
            sectors[count++] = buffer.getInt(76 + 4 * i);
        }
        int next = buffer.getInt(68);
        while (count < sectors.length && next >= 0) {
            int at = checked(next);
            int last = at + sectorBytes - 4;
            for (int i = at; i < last && count < sectors.length; i += 4) {
                sectors[count++] = buffer.getInt(i);
            }
            next = buffer.getInt(last);
        }
        return tableIn(Arrays.copyOf(sectors, count));
    }

    private int[] tableIn(int[] sectors) {
        int perSector = sectorBytes / 4;
        int[] read = new int[sectors.length * perSector];
        for (int i = 0; i < sectors.length; i++) {
            int at = checked(sectors[i]);
            for (int k = 0; k < perSector; k++) {
                read[i * perSector + k] = buffer.getInt(at + 4 * k);
            }
        }
        return read;
    }

    /** The sectors from the first on; a ring or a chain that is too long is damage. */
    private static int[] chain(int first, int[] next, int most) {
        int[] sectors = new int[16];
        int count = 0;
        for (int sector = first; sector >= 0; sector = next[sector]) {
            if (sector >= next.length || count > most) {
                throw damaged("its sectors do not follow each other");
            }
            if (count == sectors.length) {
                sectors = Arrays.copyOf(sectors, count * 2);
            }
            sectors[count++] = sector;
        }
        return Arrays.copyOf(sectors, count);
    }

    private void readEntries() {
        if (directory.length == 0) {
            throw damaged("no directory");
        }
        Deque<Integer> waiting = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        waiting.push(buffer.getInt(entryOffset(0) + 76));
        while (!waiting.isEmpty()) {
            int id = waiting.pop();
            if (id >= 0 && seen.add(id)) {
                int entry = entryOffset(id);
                streams.putIfAbsent(name(entry), entry);
                waiting.push(buffer.getInt(entry + 68));
                waiting.push(buffer.getInt(entry + 72));
            }
        }
    }

    private String name(int entry) {
        int length = Math.min(Math.max(buffer.getShort(entry + 64) - 2, 0), 62);
        return new String(bytes, entry, length, StandardCharsets.UTF_16LE);
    }

    private int entryOffset(int id) {
        int perSector = sectorBytes / ENTRY_BYTES;
        if (id / perSector >= directory.length) {
            throw damaged("an entry that its directory lacks");
        }
        return checked(directory[id / perSector]) + id % perSector * ENTRY_BYTES;
    }

    /** Where the sector begins; its whole is there. */
    private int checked(int sector) {
        int offset = sector < 0 ? bytes.length : offset(sector);
        if (offset > bytes.length - sectorBytes) {
            throw damaged("cut off");
        }
        return offset;
    }

    private int offset(int sector) {
        long offset = (sector + 1L) * sectorBytes;
        return (int) Math.min(offset, bytes.length);
    }

    private static UnreadableFile damaged(String detail) {
        return new UnreadableFile(Reason.CORRUPTED, "OLE2: " + detail);
    }
}
