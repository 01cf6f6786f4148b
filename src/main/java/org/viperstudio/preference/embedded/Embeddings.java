package org.viperstudio.preference.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.viperstudio.text.meaning.SentenceEmbedding;

/**
 * The embeddings of the lexicons, computed once and carried with the product in 8 bits, since computing them takes seconds
 * at every start. Texts that the file does not hold are computed.
 *
 * <p>The file: the number of texts, then for each the first 8 bytes of its SHA-256, a float32 scale and 384 signed bytes.
 */
final class Embeddings {
    static final String FILE = "embeddings.bin";
    private static final int LEVELS = 127;

    private final Map<Long, float[]> carried = new HashMap<>();

    /** Those that the product carries. */
    static Embeddings carried() {
        Embeddings all = new Embeddings();
        try (InputStream stream = Embeddings.class.getResourceAsStream(FILE)) {
            if (stream != null) {
                all.read(new DataInputStream(new BufferedInputStream(stream)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }

    private void read(DataInputStream input) throws IOException {
        int count = input.readInt();
        byte[] levels = new byte[SentenceEmbedding.DIMENSIONS];
        for (int i = 0; i < count; i++) {
            long key = input.readLong();
            float scale = input.readFloat();
            input.readFully(levels);
            float[] vector = new float[levels.length];
            for (int j = 0; j < vector.length; j++) {
                vector[j] = levels[j] * scale;
            }
            carried.put(key, vector);
        }
    }

    /** Writes embeddings in the form of {@link #FILE}. */
    static void write(List<String> texts, OutputStream to) throws IOException {
        DataOutputStream output = new DataOutputStream(to);
        List<float[]> vectors = SentenceEmbedding.of(texts);
        output.writeInt(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            float[] vector = vectors.get(i);
            float most = 0;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            output.writeLong(key(texts.get(i)));
            output.writeFloat(most / LEVELS);
            for (float value : vector) {
                output.writeByte(Math.round(value / most * LEVELS));
            }
        }
        output.flush();
    }

    /** The embeddings of texts, in their order. */
    List<float[]> of(List<String> texts) {
        List<String> missing = missing(texts);
        List<float[]> computed = missing.isEmpty() ? List.of() : SentenceEmbedding.of(missing);
        Map<String, float[]> fresh = new HashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            fresh.put(missing.get(i), computed.get(i));
        }
        List<float[]> all = new ArrayList<>();
        for (String text : texts) {
            float[] known = carried.get(key(text));
            all.add(known != null ? known : Objects.requireNonNull(fresh.get(text)));
        }
        return List.copyOf(all);
    }

    /** The texts that the file does not hold. */
    List<String> missing(List<String> texts) {
        return texts.stream()
                .filter(text -> !carried.containsKey(key(text)))
                .distinct()
                .toList();
    }

    private static long key(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
