package org.viperstudio.window.models;

import java.util.Locale;
import org.viperstudio.studio.models.GpuRuntime;
import org.viperstudio.studio.models.ModelOffer;
import org.viperstudio.studio.models.ModelService.Presence;
import org.viperstudio.wording.Texts;

/**
 * Something that can be downloaded, as shown on a card.
 *
 * @param purpose what it is for
 * @param facts its size, licence, maker and place
 * @param presence how much of it is on this machine
 * @param ours whether its files belong to this program and may be deleted; others are only unregistered
 * @param usable whether it is available and would be of use
 */
record Downloadable(
        String id, String title, String purpose, String facts, Presence presence, boolean ours, boolean usable) {
    /** The id of {@link #of(GpuRuntime)}. */
    static final String GPU = "gpu-runtime";

    static Downloadable of(ModelOffer offer, Presence presence, boolean ours) {
        String size = offer.size().isPresent()
                ? Texts.of(
                        "models.size",
                        String.format(Locale.ROOT, "%.1f", offer.size().getAsDouble()))
                : Texts.of("models.size.unknown");
        String facts = Texts.of("models.facts", size, offer.licence(), offer.maker(), offer.page());
        return new Downloadable(offer.id(), offer.title(), offer.purpose(), facts, presence, ours, true);
    }

    static Downloadable of(GpuRuntime runtime) {
        String purpose = !runtime.isOffered()
                ? "models.gpu.not-offered"
                : runtime.isInstalled()
                        ? "models.gpu.installed"
                        : runtime.hasDriver() ? "models.gpu.purpose" : "models.gpu.no-driver";
        return new Downloadable(
                GPU,
                Texts.of("models.gpu"),
                Texts.of(purpose),
                runtime.isOffered() ? runtime.announcement() : "",
                runtime.presence(),
                true,
                runtime.isOffered() && runtime.hasDriver());
    }
}
