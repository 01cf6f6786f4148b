package org.viperstudio.window.gallery;

import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.viperstudio.preference.Mark;
import org.viperstudio.studio.profile.CommentService;
import org.viperstudio.studio.reading.TasteReading;
import org.viperstudio.window.control.Thumbnails;
import org.viperstudio.window.shell.Screen;
import org.viperstudio.window.shell.ScreenView;
import org.viperstudio.window.shell.WindowContext;

/** The Gallery screen: a grid of pictures, or one of them large. */
public final class GalleryView implements ScreenView {
    private final WindowContext context;
    private final Runnable readTaste;
    private final GalleryViewModel gallery;
    private final LargeViewModel large;
    private final GalleryGrid wall;
    private final LargeView largeView;
    private final BorderPane wallSide = new BorderPane();
    private final StackPane root = new StackPane();
    private Optional<Remark> last = Optional.empty();

    /**
     * Creates the gallery of the open profile.
     *
     * @param readTaste updates the taste from the comments; slow
     */
    public GalleryView(
            WindowContext context,
            CommentService comments,
            TasteReading reading,
            Runnable readTaste,
            Thumbnails thumbnails) {
        this.context = context;
        this.readTaste = readTaste;
        gallery = new GalleryViewModel(comments, context.saving(), context.notices());
        large = new LargeViewModel(gallery, reading, context.background());
        OwnPictures own = new OwnPictures(context, new GalleryPictures(comments), gallery);
        wall = new GalleryGrid(gallery, thumbnails, actions(own));
        GalleryHeader header =
                new GalleryHeader(gallery, () -> context.navigation().go(Screen.CREATE), own::choose);
        wallSide.setTop(header.node());
        wallSide.setCenter(wall.node());
        largeView = new LargeView(large, thumbnails, context.flights(), own::putAway);
        own.acceptAt(root);
        large.openProperty().subscribe(this::show);
        gallery.load(context.background());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public List<Parent> parts() {
        return List.of(root, largeView.node());
    }

    @Override
    public void attach() {
        large.openProperty().get().ifPresent(open -> largeView.focus());
    }

    @Override
    public void save() {
        large.saveDraft();
    }

    /** Updates the taste from the comments when the user leaves the gallery. */
    @Override
    public void detach() {
        save();
        gallery.updateTaste(readTaste, context.background());
    }

    private void show(Optional<Remark> open) {
        if (open.isPresent()) {
            if (!root.getChildren().contains(largeView.node())) {
                root.getChildren().setAll(largeView.node());
            }
            largeView.focus();
        } else {
            root.getChildren().setAll(wallSide);
            last.ifPresent(wall::focus);
        }
        last = open;
    }

    private GalleryTile.Actions actions(OwnPictures own) {
        return new GalleryTile.Actions() {
            @Override
            public void open(Remark remark) {
                large.open(remark);
            }

            @Override
            public void mark(Remark remark, Mark mark) {
                gallery.mark(remark, mark);
            }

            @Override
            public void putAway(Remark remark) {
                own.putAway(remark);
            }
        };
    }
}
