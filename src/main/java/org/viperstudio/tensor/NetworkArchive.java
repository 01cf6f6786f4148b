package org.viperstudio.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Wraps a network's text in the archive that LibTorch compiles: a zip with the source and a pickled object of its
 * class, whose two dictionaries are empty.
 */
final class NetworkArchive {
    private static final String HEADER = """
            class Net(Module):
              __parameters__ = []
              __buffers__ = []
              w : Dict[str, Tensor]
              memory : Dict[str, Tensor]
              training : bool
            """;
    private static final byte[] EMPTY_TUPLE_PICKLE = {(byte) 0x80, 2, ')', '.'};

    private NetworkArchive() {}

    /** The archive of the network whose methods stand in these resources beside {@code anchor}. */
    static byte[] of(Class<?> anchor, String... resources) {
        StringBuilder source = new StringBuilder(HEADER);
        for (String resource : resources) {
            source.append(methods(read(anchor, resource)));
        }
        return zip(new TreeMap<>(Map.of(
                "net/code/__torch__.py",
                source.toString().getBytes(StandardCharsets.UTF_8),
                "net/constants.pkl",
                EMPTY_TUPLE_PICKLE,
                "net/data.pkl",
                pickledObject(),
                "net/version",
                "10\n".getBytes(StandardCharsets.US_ASCII))));
    }

    private static String read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no network text " + resource + " beside " + anchor.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The compiler wants every argument typed, {@code self} too, and has its own name for None's type. */
    private static String methods(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .map(line -> "  "
                        + line.replace("(self,", "(self: __torch__.Net,")
                                .replace("(self)", "(self: __torch__.Net)")
                                .replace("-> None:", "-> NoneType:"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Pickle, protocol 2: {@code Net.__new__(Net)} with state {w: {}, memory: {}, training: False}. */
    private static byte[] pickledObject() {
        ByteArrayOutputStream pickle = new ByteArrayOutputStream();
        pickle.writeBytes(new byte[] {(byte) 0x80, 2, 'c'});
        pickle.writeBytes("__torch__\nNet\n".getBytes(StandardCharsets.US_ASCII));
        pickle.writeBytes(new byte[] {')', (byte) 0x81, '}', '('});
        entry(pickle, "w", (byte) '}');
        entry(pickle, "memory", (byte) '}');
        entry(pickle, "training", (byte) 0x89);
        pickle.writeBytes(new byte[] {'u', 'b', '.'});
        return pickle.toByteArray();
    }

    private static void entry(ByteArrayOutputStream pickle, String key, byte value) {
        pickle.writeBytes(new byte[] {'X', (byte) key.length(), 0, 0, 0});
        pickle.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
        pickle.write(value);
    }

    /** LibTorch maps the archive, so its entries must be stored uncompressed. */
    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(content.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.getValue().length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
