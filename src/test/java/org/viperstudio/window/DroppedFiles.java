package org.viperstudio.window;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Simulates dragging files over a node and dropping them, as a file manager would; headless JavaFX has no drag and
 * drop.
 */
final class DroppedFiles implements TKClipboard {
    private final List<File> files;

    private DroppedFiles(List<File> files) {
        this.files = files;
    }

    /** Drops the files; returns whether the node or one of its parents accepted them. Called on the JavaFX thread. */
    static boolean on(Node target, Path... files) throws ReflectiveOperationException {
        Constructor<Dragboard> maker = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        maker.setAccessible(true);
        Dragboard board = maker.newInstance(
                new DroppedFiles(Stream.of(files).map(Path::toFile).toList()));
        return fire(target, DragEvent.DRAG_OVER, board).isAccepted()
                && fire(target, DragEvent.DRAG_DROPPED, board).isDropCompleted();
    }

    private static DragEvent fire(Node target, EventType<DragEvent> type, Dragboard board) {
        DragEvent event =
                new DragEvent(type, board, 0, 0, 0, 0, TransferMode.COPY, null, null, new PickResult(target, 0, 0));
        Event.fireEvent(target, event);
        return event;
    }

    @Override
    public Set<DataFormat> getContentTypes() {
        return Set.of(DataFormat.FILES);
    }

    @Override
    public @Nullable Object getContent(DataFormat format) {
        return format.equals(DataFormat.FILES) ? files : null;
    }

    @Override
    public boolean hasContent(DataFormat format) {
        return format.equals(DataFormat.FILES);
    }

    @Override
    public Set<TransferMode> getTransferModes() {
        return Set.of(TransferMode.COPY);
    }

    @Override
    @SafeVarargs
    public final boolean putContent(Pair<DataFormat, Object>... content) {
        throw new UnsupportedOperationException("others drag");
    }

    @Override
    public void setDragView(Image image) {}

    @Override
    public void setDragViewOffsetX(double offset) {}

    @Override
    public void setDragViewOffsetY(double offset) {}

    @Override
    public @Nullable Image getDragView() {
        return null;
    }

    @Override
    public double getDragViewOffsetX() {
        return 0;
    }

    @Override
    public double getDragViewOffsetY() {
        return 0;
    }
}
