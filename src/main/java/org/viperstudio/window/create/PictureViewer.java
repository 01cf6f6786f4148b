package org.viperstudio.window.create;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.viperstudio.picture.Raster;
import org.viperstudio.window.control.EnlargedImages;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/** Shows a picture as large as fits, cross-faded with another. A third can be compared by a wipe from the left. */
final class PictureViewer extends Region {
    private static final double CORNER = 6;
    private static final double STEP = 0.05;

    private final Region ground = new Region();
    private final Region cover = new Region();
    private final ImageView below = new ImageView();
    private final ImageView above = new ImageView();
    private final ImageView wiped = new ImageView();
    private final Rectangle wipeClip = new Rectangle();
    private final Region handle = new Region();
    private final List<Path> corners = List.of(corner(0), corner(90), corner(180), corner(270));
    private final EnlargedImages images;
    private final Map<ImageView, Raster> shown = new HashMap<>();
    private double wipe = 0.5;

    /** @param background upscales small pictures */
    PictureViewer(TaskRunner background) {
        images = new EnlargedImages(background);
        getStyleClass().add("picture-stage");
        ground.getStyleClass().add("picture");
        cover.getStyleClass().add("picture-cover");
        handle.getStyleClass().add("wipe-handle");
        wiped.setClip(wipeClip);
        for (ImageView view : new ImageView[] {below, above, wiped}) {
            view.setMouseTransparent(true);
            view.setSmooth(true);
        }
        getChildren().addAll(ground, cover, below, above, wiped, handle);
        getChildren().addAll(corners);
        compare(Optional.empty());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnKeyPressed(this::pressed);
        setOnMousePressed(event -> {
            wipeTo(event.getX());
            if (handle.isVisible()) {
                requestFocus();
            }
        });
        setOnMouseDragged(event -> wipeTo(event.getX()));
        setMinSize(0, 0);
    }

    /** Shows a picture, and another over it with an opacity of {@code weight}. */
    void show(Raster picture, Optional<Raster> over, double weight) {
        set(below, picture);
        above.setVisible(over.isPresent());
        over.ifPresent(raster -> set(above, raster));
        above.setOpacity(weight);
    }

    /** Shows a picture over the left side, up to a handle that the mouse and the arrow keys move; empty hides it. */
    void compare(Optional<Raster> picture) {
        setFocusTraversable(picture.isPresent());
        setAccessibleHelp(picture.isPresent() ? Texts.of("create.compare.keys") : "");
        wiped.setVisible(picture.isPresent());
        handle.setVisible(picture.isPresent());
        picture.ifPresent(raster -> set(wiped, raster));
        requestLayout();
    }

    boolean isEmpty() {
        return below.getImage() == null;
    }

    /** Prepares a picture that will be shown. */
    void prepare(Raster picture) {
        images.prepare(picture);
    }

    private void set(ImageView view, Raster picture) {
        cover.setVisible(false);
        if (shown.put(view, picture) != picture) {
            images.load(picture, image -> {
                if (shown.get(view) == picture) {
                    set(view, image);
                }
            });
        }
    }

    private void set(ImageView view, Image image) {
        if (view.getImage() != image) {
            boolean reshaped = view.getImage() == null || view.getImage().getWidth() != image.getWidth();
            view.setImage(image);
            if (reshaped) {
                requestLayout();
            }
        }
    }

    /**
     * The area outside a rounded corner, in the background's colour: a rounded clip would be rendered again in each
     * frame.
     */
    private static Path corner(double turned) {
        ArcTo round = new ArcTo(CORNER, CORNER, 0, 0, CORNER, false, false);
        Path path = new Path(new MoveTo(0, 0), new LineTo(CORNER, 0), round, new ClosePath());
        path.getStyleClass().add("corner");
        path.setRotate(turned);
        path.setMouseTransparent(true);
        return path;
    }

    private void wipeTo(double x) {
        double width = ground.getWidth();
        if (handle.isVisible() && width > 0) {
            wipeToShare((x - ground.getLayoutX()) / width);
        }
    }

    private void wipeToShare(double share) {
        wipe = Math.clamp(share, 0, 1);
        requestLayout();
    }

    private void pressed(KeyEvent key) {
        double share =
                switch (key.getCode()) {
                    case LEFT -> wipe - STEP;
                    case RIGHT -> wipe + STEP;
                    case HOME -> 0;
                    case END -> 1;
                    default -> Double.NaN;
                };
        if (handle.isVisible() && !Double.isNaN(share)) {
            wipeToShare(share);
            key.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        Image image = below.getImage();
        double ratio = image == null ? 1 : image.getWidth() / image.getHeight();
        double width = Math.floor(Math.min(getWidth(), getHeight() * ratio));
        double height = Math.floor(width / ratio);
        double x = Math.floor((getWidth() - width) / 2);
        double y = Math.floor((getHeight() - height) / 2);
        ground.resizeRelocate(x, y, width, height);
        cover.resizeRelocate(x, y, width, height);
        for (ImageView view : new ImageView[] {below, above, wiped}) {
            view.setFitWidth(width);
            view.setFitHeight(height);
            view.relocate(x, y);
        }
        wipeClip.setWidth(width * wipe);
        wipeClip.setHeight(height);
        handle.resizeRelocate(x + width * wipe - 1, y, 2, height);
        for (int i = 0; i < corners.size(); i++) {
            boolean right = i == 1 || i == 2;
            corners.get(i).relocate(right ? x + width - CORNER : x, i > 1 ? y + height - CORNER : y);
            corners.get(i).setVisible(image != null);
        }
    }
}
