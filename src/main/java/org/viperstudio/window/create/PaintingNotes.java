package org.viperstudio.window.create;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viperstudio.studio.LoraFit;
import org.viperstudio.studio.create.Painted;
import org.viperstudio.studio.words.Rewording;
import org.viperstudio.studio.words.Substitution;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.wording.Texts;

/** Notes on how a picture was painted: words that were replaced or left out, and LoRAs that do not fit the model. */
final class PaintingNotes {
    private static final String BETWEEN = "  ·  ";

    private PaintingNotes() {}

    /** The notes on a picture, the most surprising first; empty if there are none. */
    static String of(Painted painted) {
        Rewording rewording = painted.rewording();
        return Stream.of(
                        rewording.substitutions().stream().map(PaintingNotes::substitution),
                        painted.misfits().stream().map(PaintingNotes::misfit),
                        shown(rewording.shown()))
                .flatMap(remarks -> remarks)
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<String> shown(List<String> shown) {
        return shown.isEmpty() ? Stream.empty() : Stream.of(Texts.of("create.shown", String.join(", ", shown)));
    }

    private static String substitution(Substitution one) {
        return one.painted().isEmpty()
                ? Texts.of("create.left-out", one.said())
                : Texts.of("create.painted-as", one.said(), one.painted());
    }

    private static String misfit(LoraFit fit) {
        return Texts.of("create.lora-misfit", Choice.fileName(fit.path()), fit.fitting(), fit.modules());
    }
}
