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
 * What there is, at one moment.
 *
 * @param offers what can be downloaded and how much of it is here, in the catalogue's order
 * @param features the abilities that need more than the program carries, and whether they have it
 * @param registered the models on this machine
 * @param gpu what lets NVIDIA processors paint
 * @param offline whether every connection is forbidden
 */
record ModelsOverview(
        Map<ModelOffer, Presence> offers,
        Map<Feature, Boolean> features,
        List<RegisteredModel> registered,
        Downloadable gpu,
        boolean offline) {
    /** Whether an offer's files were downloaded by this program, and are not another's. */
    boolean isOurs(ModelOffer offer) {
        return offers.get(offer) instanceof Presence.Here(Path path)
                && registered.stream()
                        .anyMatch(one -> one.downloaded() && one.path().equals(path));
    }

    /** Looks; it reads files. */
    static ModelsOverview of(ModelService models) {
        Map<ModelOffer, Presence> offers = new LinkedHashMap<>();
        models.catalogue().models().forEach(offer -> offers.put(offer, models.presence(offer)));
        Map<Feature, Boolean> features = new LinkedHashMap<>();
        models.catalogue().features().forEach(feature -> features.put(feature, models.isReady(feature)));
        return new ModelsOverview(
                offers, features, models.registered(), Downloadable.of(models.gpuRuntime()), models.isOffline());
    }
}
