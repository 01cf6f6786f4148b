package org.viperstudio.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viperstudio.language.AdaptedModel;
import org.viperstudio.language.LanguageSettings;
import org.viperstudio.language.VisionLanguageModel;
import org.viperstudio.language.WeightForm;
import org.viperstudio.tensor.Backend;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for a local IDEFICS2, in commands that can also do without one. */
final class LanguageModelOptions {
    @Option(names = "--model", paramLabel = "DIR", description = "IDEFICS2's folder. Default: no language model.")
    private @Nullable Path model;

    @Option(
            names = "--adapter",
            paramLabel = "DIR",
            description = "A PEFT adapter for --model, as released for this task.")
    private @Nullable Path adapter;

    @Option(
            names = "--weights",
            description = "${COMPLETION-CANDIDATES} weights. Default: the most precise that fit into memory.")
    private @Nullable WeightForm form;

    @Mixin
    private final DeviceOption device = new DeviceOption();

    /** What is done with a model. */
    interface Use<T> {
        T with(AdaptedModel model) throws Exception;
    }

    /**
     * Whether there is a model to use.
     *
     * @throws IllegalArgumentException if something is told about a model that is not there
     */
    boolean given() {
        if (model == null && adapter != null) {
            throw new IllegalArgumentException("--adapter needs the --model that it was made for");
        }
        if (model == null && (form != null || device.isGiven())) {
            throw new IllegalArgumentException(
                    (form != null ? "--weights" : "--device") + " needs the --model that it is for");
        }
        return model != null;
    }

    /** @throws IllegalArgumentException if a model, or something about it, is given beside an option that uses none */
    void refuseModel(String option) {
        if (model != null || adapter != null || form != null) {
            throw new IllegalArgumentException(
                    option + " uses no language model: leave out --model, --adapter and --weights");
        }
    }

    /** The device to compute on. */
    Backend backend() {
        return device.backend();
    }

    /** Opens the model, uses it, and closes it. Quantised weights are kept in {@code cache}. */
    <T> T use(Path cache, StopSignal signal, CommandOut print, Use<T> use) throws Exception {
        Path folder = Optional.ofNullable(model).orElseThrow();
        Backend backend = backend();
        WeightForm chosen = form == null ? WeightForm.fitting(folder, backend) : form;
        print.tell("loading " + folder + " as " + chosen);
        LanguageSettings settings = LanguageSettings.read(folder).withPaperSizes();
        try (VisionLanguageModel opened =
                VisionLanguageModel.open(folder, settings, backend, chosen, cache, done -> !signal.given())) {
            return use.with(opened.adapted(Optional.ofNullable(adapter)));
        }
    }
}
