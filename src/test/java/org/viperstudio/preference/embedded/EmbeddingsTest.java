package org.viperstudio.preference.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.meaning.SentenceEmbedding;

/** The carried embeddings fit the lexicons; {@code -Dembeddings.apply=true} writes them anew. */
class EmbeddingsTest {
    private static final Path FILE = Path.of("src/main/resources/org/viperstudio/preference/embedded", Embeddings.FILE);

    @Test
    void holdEveryTextOfTheLexicons() throws IOException {
        List<String> texts = CommentReader.embedded(AttributeCatalogue.load());
        if (Boolean.getBoolean("embeddings.apply")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Embeddings.write(texts, bytes);
            Files.write(FILE, bytes.toByteArray());
            return;
        }
        assertThat(Embeddings.carried().missing(texts))
                .as("texts without a carried embedding: run this test with -Dembeddings.apply=true")
                .isEmpty();
    }

    @Test
    void areThoseOfTheModel() {
        List<String> texts = CommentReader.embedded(AttributeCatalogue.load()).subList(0, 20);
        List<float[]> carried = Embeddings.carried().of(texts);
        for (int i = 0; i < texts.size(); i++) {
            float[] computed = SentenceEmbedding.of(texts.get(i));
            assertThat(SentenceEmbedding.cosine(carried.get(i), computed))
                    .as(texts.get(i))
                    .isGreaterThan(0.98);
        }
    }
}
