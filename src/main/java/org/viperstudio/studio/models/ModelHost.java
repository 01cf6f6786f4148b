package org.viperstudio.studio.models;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where models are downloaded from.
 *
 * @param base scheme, host and port
 */
public record ModelHost(URI base) {
    /** The host of all models in the catalogue. */
    public static final String NAME = "huggingface.co";

    /** That host. */
    public static final ModelHost HUGGING_FACE = new ModelHost(URI.create("https://" + NAME));

    /** The address of a model's file. */
    URI file(ModelOffer model, String path) {
        String escaped = Arrays.stream(path.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return base.resolve("/" + model.repository() + "/resolve/" + model.revision() + "/" + escaped);
    }
}
