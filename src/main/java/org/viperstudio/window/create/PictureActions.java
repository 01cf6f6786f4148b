package org.viperstudio.window.create;

import atlantafx.base.theme.Tweaks;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.picture.Enlargement;
import org.viperstudio.picture.PngFile;
import org.viperstudio.picture.Raster;
import org.viperstudio.studio.GenerationSettings;
import org.viperstudio.window.control.Rasters;
import org.viperstudio.window.shell.Desk;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.Texts;

/** What can be done with the picture on show: keep as a favourite, comment on, save, copy. */
final class PictureActions extends HBox {
    private final Album album;
    private final Desk desk;
    private final PictureComments comments;
    private final ToggleButton favourite = icon(new ToggleButton(), "favourite", Feather.STAR);
    private final Button more = icon(new Button(), "more-like-this", Feather.MESSAGE_CIRCLE);
    private final MenuItem enlarge = item("save-enlarged", () -> save(Enlargement::ofSmall, metadata()));
    private Optional<KeptPicture> picture = Optional.empty();

    PictureActions(CreateModel model, Album album, Desk desk) {
        this.album = album;
        this.desk = desk;
        comments = new PictureComments(album, desk);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("picture-actions");
        favourite.setOnAction(pressed -> setFavourite(favourite.isSelected()));
        more.setText(Texts.of("create.more-like-this.short"));
        more.setOnAction(pressed -> picture.map(KeptPicture::number).ifPresent(comments::ask));
        getChildren().addAll(more, favourite, exportMenu());
        model.keptProperty().subscribe(this::show);
    }

    /** Whether what has words shows them. */
    void display(ContentDisplay display) {
        more.setContentDisplay(display);
    }

    private void show(Optional<KeptPicture> kept) {
        boolean another = !kept.map(KeptPicture::number).equals(picture.map(KeptPicture::number));
        picture = kept;
        if (another) {
            favourite.setSelected(false);
            readFavourite();
        }
        enlarge.setVisible(
                kept.map(KeptPicture::raster).filter(Enlargement::suits).isPresent());
        getChildren().forEach(child -> child.setDisable(kept.isEmpty()));
    }

    private MenuButton exportMenu() {
        MenuButton menu = icon(new MenuButton(), "export", Feather.DOWNLOAD);
        menu.getStyleClass().add(Tweaks.NO_ARROW);
        menu.getItems()
                .addAll(
                        item("save", () -> save(UnaryOperator.identity(), metadata())),
                        item("save-private", () -> save(UnaryOperator.identity(), false)),
                        enlarge,
                        item("copy", this::copy));
        return menu;
    }

    private static MenuItem item(String word, Runnable action) {
        MenuItem item = new MenuItem(Texts.of("create." + word));
        item.setId(word);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private static <T extends Labeled> T icon(T button, String word, Feather icon) {
        button.setId(word);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat");
        button.setAccessibleText(Texts.of("create." + word));
        button.setTooltip(new Tooltip(Texts.of("create." + word)));
        return button;
    }

    /** Reads whether it is a favourite, since the history may have made it one. */
    void readFavourite() {
        picture.map(KeptPicture::number).ifPresent(number -> desk.saving()
                .run(() -> album.isFavourite(number), is -> showFavourite(number, is), this::warn));
    }

    private void setFavourite(boolean is) {
        picture.map(KeptPicture::number).ifPresent(number -> desk.saving()
                .run(
                        () -> {
                            album.setFavourite(number, is);
                            return is;
                        },
                        done -> showFavourite(number, done),
                        failure -> {
                            warn(failure);
                            showFavourite(number, !is);
                        }));
    }

    private void showFavourite(long number, boolean is) {
        if (picture.filter(kept -> kept.number() == number).isPresent()) {
            favourite.setSelected(is);
        }
    }

    /** Writes down what is being said of the picture. */
    void leave() {
        comments.leave();
    }

    private boolean metadata() {
        return desk.settings().metadata();
    }

    private void save(UnaryOperator<Raster> form, boolean withSettings) {
        desk.files()
                .save(Texts.of("create.export"), FileDialogs.Kind.PNG, fileName())
                .ifPresent(file -> write(file, form, withSettings));
    }

    private void write(Path file, UnaryOperator<Raster> form, boolean withSettings) {
        picture.ifPresent(kept -> desk.background()
                .run(
                        () -> {
                            PngFile.write(
                                    file,
                                    form.apply(kept.raster()),
                                    withSettings
                                            ? Map.of(
                                                    GenerationSettings.PNG_KEY,
                                                    kept.settings().toJson())
                                            : Map.of());
                            return file;
                        },
                        saved -> desk.notices().say(Texts.of("create.saved", saved.toString())),
                        this::warn));
    }

    private void copy() {
        picture.ifPresent(kept -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(Rasters.image(kept.raster()));
            Clipboard.getSystemClipboard().setContent(content);
            desk.notices().say(Texts.of("create.copied"));
        });
    }

    private String fileName() {
        String words = picture.map(kept -> kept.settings().prompt()).orElse("");
        String plain = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "picture" : plain.substring(0, Math.min(60, plain.length()))) + ".png";
    }

    private void warn(Exception failure) {
        desk.notices().warn(String.valueOf(failure.getMessage()));
    }
}
