package org.viperstudio.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The layout of the folder in which training keeps data sets, checkpoints, logs and previews. */
record WorkFolder(Path folder) {
    /** The folder of a data set: {@code training}, {@code held-out} and so on. */
    Path set(String name) {
        return folder.resolve(name);
    }

    /** The checkpoint of a stage that trains one network. */
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

    /** The table of the loss, as CSV: step, mean loss since the line before. */
    Path log(Training.Stage stage) {
        return file(stage, ".csv");
    }

    /** The curve of the loss, as a picture. */
    Path curve(Training.Stage stage) {
        return file(stage, "-loss.png");
    }

    /** The sheet of sample pictures that the network makes after so many steps. */
    Path grid(Training.Stage stage, long steps) {
        return file(stage, "-%06d.png".formatted(steps));
    }

    /** The checkpoint of a classifier, by its role (judge or eye) and its classes (subjects or attributes). */
    Path classifier(String role, String classes) {
        return folder.resolve(role + "-" + classes + ".safetensors");
    }

    /** The latents of the training set. */
    Path latents() {
        return folder.resolve("latents.f32");
    }

    /** The folder of the tokenizer. */
    Path tokenizer() {
        return folder.resolve("tokenizer");
    }

    /** The folder that a model is exported to for a preview. */
    Path preview() {
        return folder.resolve("model");
    }

    private Path file(Training.Stage stage, String ending) {
        return folder.resolve(stage.name().toLowerCase(Locale.ROOT) + ending);
    }
}
