package org.viperstudio.preference.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viperstudio.preference.embedded.Embeddings.Carried;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.meaning.SentenceEmbedding;

/** The carried embeddings fit the lexicons; {@code -Dembeddings.apply=true} writes them anew. */
class EmbeddingsTest {
    private static final Path FILE = Path.of("src/main/resources/org/viperstudio/preference/embedded", Embeddings.FILE);

    @Test
    void holdEveryTextOfTheLexicons() throws IOException {
        List<Carried> texts = CommentReader.carried(AttributeCatalogue.load());
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
        List<Carried> texts = CommentReader.carried(AttributeCatalogue.load());
        for (Carried text : List.of(texts.getFirst(), texts.get(texts.size() / 2), texts.getLast())) {
            float[] carried =
                    Embeddings.carried().of(text.model(), List.of(text.text())).getFirst();
            assertThat(SentenceEmbedding.cosine(carried, text.model().embed(text.text())))
                    .as(text.text())
                    .isGreaterThan(0.98);
        }
    }
}
