package org.viperstudio.window.create;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.viperstudio.picture.PngFile;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** Handles pictures dropped on the screen by restoring the settings in them. */
final class DroppedPicture {
    private final Restoration restoration;
    private final WindowContext context;

    DroppedPicture(Restoration restoration) {
        this.restoration = restoration;
        context = restoration.context();
    }

    void listenTo(Node target) {
        target.setOnDragOver(event -> {
            if (file(event).isPresent()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragDropped(event -> {
            Optional<Path> file = file(event);
            file.ifPresent(this::restore);
            event.setDropCompleted(file.isPresent());
            event.consume();
        });
    }

    private static Optional<Path> file(DragEvent event) {
        Dragboard board = event.getDragboard();
        return board.hasFiles() && board.getFiles().size() == 1
                ? Optional.of(board.getFiles().getFirst().toPath())
                : Optional.empty();
    }

    /** Restores the settings in a picture file; a picture without any changes nothing. */
    void restore(Path file) {
        context.background()
                .run(
                        () -> Optional.ofNullable(PngFile.texts(file).get(GenerationSettings.PNG_KEY))
                                .map(GenerationSettings::fromJson),
                        settings -> settings.ifPresentOrElse(
                                found -> restoration.restore(found, () -> {}),
                                () -> context.notices().warn(Texts.of("create.drop.none", file.getFileName()))),
                        failure -> context.notices()
                                .warn(Texts.of("create.drop.failed", Texts.sentence(failure.getMessage()))));
    }
}
