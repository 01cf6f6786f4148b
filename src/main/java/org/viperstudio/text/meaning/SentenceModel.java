package org.viperstudio.text.meaning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bundled sentence embedding models, each for one purpose. Thread-safe. */
public enum SentenceModel {
    /** all-MiniLM-L6-v2: texts are alike that speak of the same thing. */
    TOPIC("all-minilm-l6-v2-q", ""),
    /** e5-small-v2, of twelve layers: it also tells praise from blame, which all-MiniLM takes for much the same. */
    OPINION("e5-small-v2-q", "query: ");

    private final String file;
    private final String prefix;
    private volatile @Nullable BertEncoder encoder;

    SentenceModel(String file, String prefix) {
        this.file = file;
        this.prefix = prefix;
    }

    String file() {
        return file;
    }

    /** The embedding of a text, [384], of length 1. The first use loads the model, which takes about half a second. */
    public float[] embed(String text) {
        return encoder().embed(text);
    }

    /** The embeddings of many texts, in their order: in a fraction of the time that they take one by one. */
    public List<float[]> embed(List<String> texts) {
        return encoder().embed(texts);
    }

    private BertEncoder encoder() {
        BertEncoder loaded = encoder;
        if (loaded == null) {
            synchronized (this) {
                loaded = encoder;
                if (loaded == null) {
                    loaded = new BertEncoder(file, prefix);
                    encoder = loaded;
                }
            }
        }
        return loaded;
    }
}
