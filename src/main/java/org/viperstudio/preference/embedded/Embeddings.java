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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.viperstudio.text.meaning.SentenceEmbedding;
import org.viperstudio.text.meaning.SentenceModel;

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

    /**
     * A text of a lexicon.
     *
     * @param model which embeds it
     */
    record Carried(SentenceModel model, String text) {
        private long key() {
            return Embeddings.key(model.name() + ": " + text);
        }
    }

    /** Writes embeddings in the form of {@link #FILE}. */
    static void write(List<Carried> texts, OutputStream to) throws IOException {
        DataOutputStream output = new DataOutputStream(to);
        output.writeInt(texts.size());
        for (Carried text : texts) {
            float[] vector = text.model().embed(text.text());
            float most = 0;
            for (float value : vector) {
                most = Math.max(most, Math.abs(value));
            }
            output.writeLong(text.key());
            output.writeFloat(most / LEVELS);
            for (float value : vector) {
                output.writeByte(Math.round(value / most * LEVELS));
            }
        }
        output.flush();
    }

    /** The embeddings of texts, in their order. */
    List<float[]> of(SentenceModel model, List<String> texts) {
        List<Carried> all = texts.stream().map(text -> new Carried(model, text)).toList();
        List<String> missing = missing(all).stream().map(Carried::text).toList();
        List<float[]> computed = missing.isEmpty() ? List.of() : model.embed(missing);
        Map<String, float[]> fresh = new HashMap<>();
        for (int i = 0; i < missing.size(); i++) {
            fresh.put(missing.get(i), computed.get(i));
        }
        return all.stream()
                .map(one -> Objects.requireNonNullElseGet(
                        carried.get(one.key()), () -> Objects.requireNonNull(fresh.get(one.text()))))
                .toList();
    }

    /** The texts that the file does not hold. */
    List<Carried> missing(List<Carried> texts) {
        return texts.stream()
                .filter(text -> !carried.containsKey(text.key()))
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
