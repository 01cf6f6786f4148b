package org.viperstudio.window.models;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.studio.models.ModelCatalogue.Feature;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.ModelService;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.studio.models.RegisteredModel;

/**
 * A snapshot of the models: available downloads, features and registered models.
 *
 * @param offers what can be downloaded and how much of it is on this machine, in the catalogue's order
 * @param features the features that need more than the embedded model, and whether they are ready
 * @param registered the models on this machine
 * @param gpu the runtime for painting on NVIDIA GPUs
 * @param offline whether all network connections are turned off
 */
record ModelsOverview(
        Map<ModelOffer, Presence> offers,
        Map<Feature, Boolean> features,
        List<RegisteredModel> registered,
        Downloadable gpu,
        boolean offline) {
    /** Whether an offer's files were downloaded by this program rather than another. */
    boolean isOurs(ModelOffer offer) {
        return offers.get(offer) instanceof Presence.Here(Path path)
                && registered.stream()
                        .anyMatch(one -> one.downloaded() && one.path().equals(path));
    }

    /** Creates the current snapshot; reads files. */
    static ModelsOverview of(ModelService models) {
        Map<ModelOffer, Presence> offers = new LinkedHashMap<>();
        models.catalogue().models().forEach(offer -> offers.put(offer, models.presence(offer)));
        Map<Feature, Boolean> features = new LinkedHashMap<>();
        models.catalogue().features().forEach(feature -> features.put(feature, models.isReady(feature)));
        return new ModelsOverview(
                offers, features, models.registered(), Downloadable.of(models.gpuRuntime()), models.isOffline());
    }
}
