package org.viperstudio.studio.models;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The models that can be downloaded, and which of them each feature needs.
 *
 * @param features the program's abilities that need more than it carries
 */
public record ModelCatalogue(List<ModelOffer> models, List<Feature> features) {
    private static final String RESOURCE = "/assets/models.json";

    /**
     * An ability of the program.
     *
     * @param needs the ids of the models that it cannot do without
     * @param helps the ids of models that make it better or faster
     */
    public record Feature(String title, List<String> needs, List<String> helps) {
        public Feature {
            needs = List.copyOf(needs);
            helps = List.copyOf(helps);
        }
    }

    public ModelCatalogue {
        models = List.copyOf(models);
        features = List.copyOf(features);
    }

    /** Reads the catalogue that the product carries. */
    public static ModelCatalogue load() {
        try (InputStream stream =
                Objects.requireNonNull(ModelCatalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Gson().fromJson(new InputStreamReader(stream, StandardCharsets.UTF_8), ModelCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    public Optional<ModelOffer> find(String id) {
        return models.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
