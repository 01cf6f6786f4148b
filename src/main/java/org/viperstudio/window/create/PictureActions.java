package org.viperstudio.window.create;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The buttons for the current picture: mark as favourite, comment, save and copy. */
final class PictureActions extends HBox {
    private final Album album;
    private final WindowContext context;
    private final PictureComments comments;
    private final ToggleButton favourite = icon(new ToggleButton(), "favourite", Feather.STAR);
    private final Button more = icon(new Button(), "more-like-this", Feather.MESSAGE_CIRCLE);
    private final ExportMenu export;
    private Optional<KeptPicture> picture = Optional.empty();

    PictureActions(CreateModel model, Album album, WindowContext context) {
        this.album = album;
        this.context = context;
        comments = new PictureComments(album, context);
        export = new ExportMenu(context);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("picture-actions");
        favourite.setOnAction(pressed -> setFavourite(favourite.isSelected()));
        more.setText(Texts.of("create.more-like-this.short"));
        more.setOnAction(pressed -> picture.map(KeptPicture::number).ifPresent(comments::ask));
        getChildren().addAll(more, favourite, export);
        model.keptProperty().subscribe(this::show);
    }

    /** Sets whether the buttons with a text show it. */
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
        more.setDisable(kept.isEmpty());
        favourite.setDisable(kept.isEmpty());
        export.offer(kept.map(one -> new ExportMenu.Exported(one.settings(), one::raster)));
    }

    private static <T extends Labeled> T icon(T button, String word, Feather icon) {
        button.setId(word);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat");
        button.setAccessibleText(Texts.of("create." + word));
        button.setTooltip(new Tooltip(Texts.of("create." + word)));
        return button;
    }

    /** Reads whether the picture is a favourite, since the History screen may have changed that. */
    void readFavourite() {
        picture.map(KeptPicture::number).ifPresent(number -> context.saving()
                .run(() -> album.isFavourite(number), is -> showFavourite(number, is), context.notices()::warn));
    }

    private void setFavourite(boolean is) {
        picture.map(KeptPicture::number).ifPresent(number -> context.saving()
                .run(
                        () -> {
                            album.setFavourite(number, is);
                            return is;
                        },
                        done -> showFavourite(number, done),
                        failure -> {
                            context.notices().warn(failure);
                            showFavourite(number, !is);
                        }));
    }

    private void showFavourite(long number, boolean is) {
        if (picture.filter(kept -> kept.number() == number).isPresent()) {
            favourite.setSelected(is);
        }
    }

    /** Saves the comment that is being typed as a draft. */
    void leave() {
        comments.leave();
    }
}
