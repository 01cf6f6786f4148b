package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where training keeps what it makes. */
record WorkFolder(Path folder) {
    /** The folder of a data set: {@code training}, {@code held-out} and so on. */
    Path set(String name) {
        return folder.resolve(name);
    }

    Path checkpoint(Training.Stage stage) {
        return file(stage, ".safetensors");
    }

    /** All checkpoints that a stage writes. */
    List<Path> checkpoints(Training.Stage stage) {
        return switch (stage) {
            case VAE, UNET, DECODER -> List.of(checkpoint(stage));
            case JUDGES ->
                Stream.of(PictureClasses.SUBJECTS, PictureClasses.ATTRIBUTES)
                        .map(classes -> classifier(ClassifierStage.JUDGE, classes))
                        .toList();
            case EYE -> List.of(classifier(ClassifierStage.EYE, PictureClasses.ATTRIBUTES));
            case PAINT, EXPORT -> List.of();
        };
    }

    /** The loss of each portion of steps. */
    Path log(Training.Stage stage) {
        return file(stage, ".csv");
    }

    /** The loss as a picture. */
    Path curve(Training.Stage stage) {
        return file(stage, "-loss.png");
    }

    /** Pictures of the held-out set as the model makes them after so many steps. */
    Path grid(Training.Stage stage, long steps) {
        return file(stage, "-%06d.png".formatted(steps));
    }

    /** The checkpoint of a classifier: what it is, and of what classes. */
    Path classifier(String what, String classes) {
        return folder.resolve(what + "-" + classes + ".safetensors");
    }

    Path latents() {
        return folder.resolve("latents.f32");
    }

    Path tokenizer() {
        return folder.resolve("tokenizer");
    }

    /** The model of the last checkpoint, for looking at. */
    Path preview() {
        return folder.resolve("model");
    }

    private Path file(Training.Stage stage, String ending) {
        return folder.resolve(stage.name().toLowerCase(Locale.ROOT) + ending);
    }
}
