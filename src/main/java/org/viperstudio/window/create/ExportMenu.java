package org.viperstudio.window.create;

import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.window.control.Rasters;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** A menu to save a picture, with or without its settings, at its own size or upscaled four times, or to copy it. */
public final class ExportMenu extends MenuButton {
    private final WindowContext context;
    private final MenuItem enlarge = item("save-enlarged", () -> save(Enlargement::ofSmall, metadata()));
    private Optional<Exported> picture = Optional.empty();

    /**
     * A picture that can be saved.
     *
     * @param pixels called off the JavaFX thread
     */
    public record Exported(GenerationSettings settings, Callable<Raster> pixels) {}

    /** Creates a disabled menu, without a picture to save yet. */
    public ExportMenu(WindowContext context) {
        this.context = context;
        setId("export");
        setGraphic(new FontIcon(Feather.DOWNLOAD));
        getStyleClass().addAll("flat", Tweaks.NO_ARROW);
        setAccessibleText(Texts.of("create.export"));
        setTooltip(new Tooltip(Texts.of("create.export")));
        getItems()
                .addAll(
                        item("save", () -> save(UnaryOperator.identity(), metadata())),
                        item("save-private", () -> save(UnaryOperator.identity(), false)),
                        enlarge,
                        item("copy", this::copy));
        offer(Optional.empty());
    }

    /** Sets the picture to save. */
    public void offer(Optional<Exported> other) {
        picture = other;
        enlarge.setVisible(other.map(Exported::settings)
                .filter(settings -> Enlargement.suits(settings.width(), settings.height()))
                .isPresent());
        setDisable(other.isEmpty());
    }

    private static MenuItem item(String word, Runnable action) {
        MenuItem item = new MenuItem(Texts.of("create." + word));
        item.setId(word);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private boolean metadata() {
        return context.settings().metadata();
    }

    private void save(UnaryOperator<Raster> form, boolean withSettings) {
        picture.ifPresent(one -> context.files()
                .save(Texts.of("create.export"), FileDialogs.FileType.PNG, fileName(one.settings()))
                .ifPresent(file -> run(() -> written(one, file, form, withSettings), saved -> context.notices()
                        .inform(Texts.of("create.saved", saved.toString())))));
    }

    private static Path written(Exported picture, Path file, UnaryOperator<Raster> form, boolean withSettings)
            throws Exception {
        Map<String, String> texts = withSettings
                ? Map.of(GenerationSettings.PNG_KEY, picture.settings().toJson())
                : Map.of();
        PngFile.write(file, form.apply(picture.pixels().call()), texts);
        return file;
    }

    private void copy() {
        picture.ifPresent(one -> run(one.pixels(), raster -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Rasters.image(raster));
            Clipboard.getSystemClipboard().setContent(content);
            context.notices().inform(Texts.of("create.copied"));
        }));
    }

    private <T> void run(Callable<T> work, Consumer<T> done) {
        context.background().run(work, done, context.notices()::warn);
    }

    private static String fileName(GenerationSettings settings) {
        String plain = settings.prompt().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "picture" : plain.substring(0, Math.min(60, plain.length()))) + ".png";
    }
}
