package org.viperstudio.window.gallery;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.viperstudio.studio.profile.PutAwayPicture;
import org.viperstudio.window.control.Rasters;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/**
 * Adds the user's own pictures to the gallery, from a file dialog, drag and drop or the clipboard, and removes them.
 */
final class OwnPictures {
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
    private static final List<String> ENDINGS =
            List.of("*.png", "*.jpg", "*.jpeg", "*.webp", "*.gif", "*.bmp", "*.PNG", "*.JPG", "*.JPEG");

    private final WindowContext context;
    private final GalleryPictures pictures;
    private final GalleryViewModel gallery;
    private final Label dropHere = new Label(Texts.of("gallery.add.drop"));

    OwnPictures(WindowContext context, GalleryPictures pictures, GalleryViewModel gallery) {
        this.context = context;
        this.pictures = pictures;
        this.gallery = gallery;
        dropHere.getStyleClass().add("drop-here");
        dropHere.setAlignment(Pos.CENTER);
        dropHere.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        dropHere.setMouseTransparent(true);
    }

    /** Asks for picture files and adds them. */
    void choose() {
        String title = Texts.of("gallery.add.chooser");
        List<Path> files = context.files().openSeveral(title, new FileDialogs.FileType(title, ENDINGS));
        if (!files.isEmpty()) {
            bring(files);
        }
    }

    /** Lets pictures be dropped on a pane, and pasted into it. */
    void acceptAt(StackPane place) {
        place.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles() || drag.getDragboard().hasImage()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
        });
        place.setOnDragEntered(drag -> {
            if (drag.getDragboard().hasFiles() && !place.getChildren().contains(dropHere)) {
                place.getChildren().add(dropHere);
            }
        });
        place.setOnDragExited(drag -> place.getChildren().remove(dropHere));
        place.setOnDragDropped(drag -> {
            drag.setDropCompleted(take(drag.getDragboard()));
            drag.consume();
        });
        place.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (PASTE.match(key)
                    && !Clipboard.getSystemClipboard().hasString()
                    && take(Clipboard.getSystemClipboard())) {
                key.consume();
            }
        });
    }

    private boolean take(Clipboard clipboard) {
        if (clipboard.hasFiles()) {
            bring(clipboard.getFiles().stream().map(File::toPath).toList());
            return true;
        }
        Image image = clipboard.getImage();
        if (image != null) {
            bringPasted(image);
        }
        return image != null;
    }

    /** Adds picture files; each that cannot be read is reported, and the others are added. */
    void bring(List<Path> files) {
        context.background().run(() -> read(files), this::show, this::failed);
    }

    private void bringPasted(Image image) {
        context.background()
                .run(
                        () -> {
                            Brought brought = new Brought(new ArrayList<>(), new ArrayList<>());
                            brought.pictures()
                                    .add(pictures.bring(
                                            Rasters.raster(image, PixelFormat.getIntArgbInstance()),
                                            Texts.of("gallery.own")));
                            return brought;
                        },
                        this::show,
                        this::failed);
    }

    private Brought read(List<Path> files) {
        Brought brought = new Brought(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            try {
                brought.pictures().add(pictures.bring(file));
            } catch (RuntimeException unreadable) {
                brought.faults().add(String.valueOf(unreadable.getMessage()));
            }
        }
        return brought;
    }

    private void show(Brought brought) {
        int added = 0;
        for (GalleryPicture picture : brought.pictures()) {
            Optional<Remark> known = gallery.remark(picture.ref());
            if (known.isPresent()) {
                context.notices().inform(Texts.of("gallery.add.known", picture.title()));
            } else {
                gallery.add(picture);
                added++;
            }
        }
        if (added > 0) {
            context.notices().inform(Texts.of("gallery.added", added));
        }
        brought.faults()
                .forEach(fault -> context.notices().warn(Texts.of("gallery.add.failed", Texts.sentence(fault))));
    }

    /** Removes one of the user's own pictures with its comment; the notice offers to undo it. */
    void putAway(Remark remark) {
        // In order with pending saves, so that undoing restores the latest comment.
        context.saving()
                .run(
                        () -> pictures.putAway(remark.picture()),
                        away -> away.ifPresent(put -> offerBack(remark, put, gallery.remove(remark))),
                        this::failed);
    }

    private void offerBack(Remark remark, PutAwayPicture away, int place) {
        context.notices()
                .offerUndo(
                        Texts.of("gallery.put-away.done", remark.picture().title()),
                        Texts.of("gallery.undo"),
                        () -> context.saving()
                                .run(
                                        () -> {
                                            pictures.bringBack(away);
                                            return away;
                                        },
                                        back -> gallery.putBack(remark, place),
                                        this::failed));
    }

    private void failed(Exception failure) {
        context.notices().warn(Texts.of("gallery.add.failed", Texts.sentence(failure.getMessage())));
    }

    private record Brought(List<GalleryPicture> pictures, List<String> faults) {}
}
