package org.viperstudio.window.profile;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.window.shell.FileDialogs;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The profile menu of the top bar: shows the open profile, and has all operations on profiles. */
public final class ProfileMenu {
    private static final String ENDING = ".viper";
    private static final FileDialogs.FileType FILE =
            new FileDialogs.FileType(Texts.of("profile.file"), List.of("*" + ENDING, "*.zip"));

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withZone(ZoneId.systemDefault());

    private final WindowContext context;
    private final ProfileViewModel model;
    private final ProfileDialogs dialogs;
    private final MenuButton button = new MenuButton();
    private final Label initial = new Label();
    private final HBox root;

    public ProfileMenu(WindowContext context, ProfileViewModel model) {
        this.context = context;
        this.model = model;
        dialogs = new ProfileDialogs(context, model);
        button.setId("profile-menu");
        button.getStyleClass().add("flat");
        button.setMnemonicParsing(false);
        StackPane avatar = new StackPane(initial);
        avatar.getStyleClass().add("avatar");
        button.setGraphic(avatar);
        model.openProperty().subscribe(profile -> show(profile.info()));
        model.allProperty().subscribe(this::fill);
        model.deletedProperty().subscribe(this::fill);
        model.activityProperty().subscribe(this::fill);
        root = new HBox(8, button, new BusyIndicator(model.activityProperty()).node());
        root.setAlignment(Pos.CENTER_LEFT);
        model.load();
    }

    public Node node() {
        return root;
    }

    private void show(ProfileInfo profile) {
        button.setText(profile.name());
        button.setAccessibleText(Texts.of("profile.menu", profile.name()));
        initial.setText(profile.name()
                .substring(0, profile.name().offsetByCodePoints(0, 1))
                .toUpperCase(Locale.getDefault()));
        fill();
    }

    private void fill() {
        button.getItems().clear();
        model.allProperty().get().forEach(profile -> button.getItems().add(switchTo(profile)));
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("new", Feather.PLUS, dialogs::create),
                        item("import", Feather.DOWNLOAD, this::importFile),
                        new SeparatorMenuItem(),
                        item("rename", Feather.EDIT_2, dialogs::rename),
                        item("duplicate", Feather.COPY, model::duplicate),
                        item("blend", Feather.SHUFFLE, dialogs::blend),
                        item("export", Feather.UPLOAD, this::exportFile),
                        password(),
                        removePassword(),
                        item("delete", Feather.TRASH_2, model::delete),
                        deleted());
        // Every item closes or copies a profile, and has to wait for the operation that is running.
        boolean busy = !model.activityProperty().get().isEmpty();
        button.getItems().forEach(item -> item.setDisable(busy));
    }

    private MenuItem switchTo(ProfileInfo profile) {
        CheckMenuItem item = new CheckMenuItem(profile.name());
        item.setId("profile-" + profile.name());
        item.setMnemonicParsing(false);
        item.setSelected(profile.id().equals(model.current().id()));
        if (profile.encrypted()) {
            item.setGraphic(new FontIcon(Feather.LOCK));
        }
        item.setOnAction(chosen -> {
            item.setSelected(profile.id().equals(model.current().id()));
            if (!item.isSelected()) {
                dialogs.open(profile);
            }
        });
        return item;
    }

    private MenuItem password() {
        String word = model.current().encrypted() ? "password.change" : "password.set";
        return item(word, Feather.LOCK, dialogs::password);
    }

    private MenuItem removePassword() {
        MenuItem item = item("password.remove", Feather.UNLOCK, dialogs::removePassword);
        item.setVisible(model.current().encrypted());
        return item;
    }

    /** The submenu of deleted profiles; selecting one restores it. */
    private Menu deleted() {
        Menu menu = new Menu(Texts.of("profile.deleted.menu"), new FontIcon(Feather.ROTATE_CCW));
        menu.setId("profile-menu-deleted");
        for (DeletedProfile one : model.deletedProperty().get()) {
            MenuItem item =
                    new MenuItem(Texts.of("profile.deleted.item", one.profile().name(), DAY.format(one.until())));
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> model.restore(one.profile()));
            menu.getItems().add(item);
        }
        menu.setVisible(!menu.getItems().isEmpty());
        return menu;
    }

    private static MenuItem item(String word, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(Texts.of("profile." + word), new FontIcon(icon));
        item.setId("profile-menu-" + word);
        item.setOnAction(chosen -> action.run());
        return item;
    }

    private void importFile() {
        context.files().open(Texts.of("profile.import"), FILE).ifPresent(model::importFrom);
    }

    private void exportFile() {
        context.files()
                .save(Texts.of("profile.export"), FILE, model.current().name() + ENDING)
                .ifPresent(model::exportTo);
    }
}
