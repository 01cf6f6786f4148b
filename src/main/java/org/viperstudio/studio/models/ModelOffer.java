package org.viperstudio.studio.models;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be downloaded.
 *
 * @param id short, such as "sdxl-base"
 * @param title what people call it
 * @param purpose what it is for
 * @param licence its licence's name
 * @param maker who publishes it
 * @param repository where on the host, as OWNER/NAME
 * @param revision a branch or a commit
 * @param aboutGigabytes its size, rounded; none where it is not known for certain: the host is asked before a download
 * @param files what to fetch; of a file that ends with {@code .index.json} also the shards that it names
 */
public record ModelOffer(
        String id,
        String title,
        String purpose,
        String licence,
        String maker,
        String repository,
        String revision,
        @Nullable Double aboutGigabytes,
        List<OfferedFile> files) {
    /**
     * A file of a model.
     *
     * @param path in the repository, and below the model's folder
     * @param bytes its size, where known for certain
     * @param sha256 of its bytes in hexadecimal, where known for certain
     */
    public record OfferedFile(
            String path, @Nullable Long bytes, @Nullable String sha256) {}

    public ModelOffer {
        files = List.copyOf(files);
    }

    /** {@link #aboutGigabytes} where known. */
    public OptionalDouble size() {
        return aboutGigabytes == null ? OptionalDouble.empty() : OptionalDouble.of(aboutGigabytes);
    }

    /** The page with its licence and its makers' words. */
    public String page() {
        return "https://" + ModelHost.NAME + "/" + repository;
    }
}
