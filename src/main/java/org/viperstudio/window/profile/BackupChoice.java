package org.viperstudio.window.profile;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.viperstudio.store.Backups;
import org.viperstudio.wording.Texts;

/** Lets the user restore one of a profile's backups; hidden if there are none. */
final class BackupChoice {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.LONG, FormatStyle.SHORT)
            .withZone(ZoneId.systemDefault());

    private final ComboBox<Path> choice = new ComboBox<>();
    private final VBox root;

    BackupChoice(Consumer<Path> onRestore) {
        choice.setId("backup");
        choice.setAccessibleText(Texts.of("profile.backup"));
        choice.setConverter(new Moments());
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        Button restore = new Button(Texts.of("profile.backup.restore"));
        restore.setId("backup-restore");
        restore.setOnAction(pressed -> onRestore.accept(choice.getValue()));
        Label hint = new Label(Texts.of("profile.backup.hint"));
        hint.getStyleClass().add("small-text");
        hint.setWrapText(true);
        root = new VBox(8, new HBox(8, choice, restore), hint);
        root.managedProperty().bind(root.visibleProperty());
        offer(List.of());
    }

    Node node() {
        return root;
    }

    /** @param backups newest first; initially selects the newest that was not itself replaced by a backup */
    void offer(List<Path> backups) {
        choice.getItems().setAll(backups);
        backups.stream()
                .filter(backup -> !Backups.isReplaced(backup))
                .findFirst()
                .ifPresentOrElse(choice::setValue, choice.getSelectionModel()::selectFirst);
        root.setVisible(!backups.isEmpty());
    }

    /** Shows backups by the time at which they were made. */
    private static final class Moments extends StringConverter<Path> {
        @Override
        public String toString(@Nullable Path backup) {
            if (backup == null) {
                return "";
            }
            String moment =
                    Backups.made(backup).map(MOMENT::format).orElseGet(() -> String.valueOf(backup.getFileName()));
            return Backups.isReplaced(backup) ? Texts.of("profile.backup.replaced", moment) : moment;
        }

        @Override
        public Path fromString(String moment) {
            throw new UnsupportedOperationException("backups are chosen, not written");
        }
    }
}
