package org.viperstudio.window.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.StoreException;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.profile.KeyedProfile;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/**
 * The pane shown at the start if the last profile cannot be opened without the user. It asks for the password, or says
 * what is wrong and offers to try again, or to open another profile, a backup or a new profile.
 */
public final class UnlockPane {
    private static final double WIDTH = 420;

    private final ProfileService profiles;
    private final TaskRunner saving;
    private final Consumer<OpenProfile> onOpen;
    private final ComboBox<ProfileInfo> profile = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final Label fault = new Label();
    private final BackupChoice backups = new BackupChoice(this::restoreBackup);
    private final Button createNew = new Button(Texts.of("profile.begin"));
    private final Button open = new Button(Texts.of("profile.open"));
    private final StackPane root;

    /**
     * @param why the last profile did not open
     * @param onOpen receives the profile that was opened
     */
    public UnlockPane(ProfileService profiles, TaskRunner saving, StoreException why, Consumer<OpenProfile> onOpen) {
        this.profiles = profiles;
        this.saving = saving;
        this.onOpen = onOpen;
        showProfiles(profiles.all(), profiles.last());
        arrange();
        Label title = new Label(Texts.of("shell.title"));
        title.getStyleClass().add("heading");
        HBox buttons = new HBox(8, open, createNew);
        VBox box = new VBox(title, profile, password, fault, backups.node(), buttons);
        box.getStyleClass().add("dialog");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setPrefWidth(WIDTH);
        root = new StackPane(box);
        root.getStyleClass().add("studio");
        if (!(why instanceof WrongPasswordException)) {
            showFailure(why);
        }
    }

    private void arrange() {
        profile.setId("unlock-profile");
        profile.setAccessibleText(Texts.of("profile.which"));
        profile.setConverter(new ProfileNames());
        profile.setMaxWidth(Double.MAX_VALUE);
        profile.valueProperty().subscribe(this::clearFailure);
        password.setId("unlock-password");
        password.setPromptText(Texts.of("profile.password"));
        password.setAccessibleText(Texts.of("profile.password"));
        password.visibleProperty()
                .bind(profile.valueProperty().map(ProfileInfo::encrypted).orElse(false));
        password.managedProperty().bind(password.visibleProperty());
        password.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                password.requestFocus();
            }
        });
        fault.setId("unlock-fault");
        fault.setWrapText(true);
        open.setDefaultButton(true);
        open.setId("unlock");
        open.setOnAction(pressed -> open());
        createNew.setId("unlock-begin");
        createNew.managedProperty().bind(createNew.visibleProperty());
        createNew.setOnAction(pressed -> attempt(() -> profiles.switchTo(profiles.create(), FileKey.NONE)));
    }

    public Parent node() {
        return root;
    }

    private void showProfiles(List<ProfileInfo> all, Optional<ProfileInfo> chosen) {
        profile.getItems().setAll(all);
        all.stream()
                .filter(one ->
                        chosen.filter(wanted -> wanted.id().equals(one.id())).isPresent())
                .findFirst()
                .ifPresent(profile.getSelectionModel()::select);
    }

    /** Clears the error, since nothing is known to be wrong with the selected profile. */
    private void clearFailure() {
        fault.setText("");
        open.setText(Texts.of("profile.open"));
        createNew.setVisible(false);
        backups.offer(List.of());
    }

    private void open() {
        Optional<ProfileInfo> wanted = Optional.ofNullable(profile.getValue());
        FileKey key = key();
        attempt(() -> wanted.isPresent() ? profiles.switchTo(wanted.get(), key) : profiles.current());
    }

    private void restoreBackup(Path backup) {
        ProfileInfo wanted = profile.getValue();
        FileKey key = key();
        attempt(() -> {
            profiles.restore(wanted, key, backup);
            KeyedProfile restored = new KeyedProfile(profiles.find(wanted.id()).orElse(wanted), key);
            return profiles.switchTo(restored.info(), restored.key());
        });
    }

    private FileKey key() {
        return password.isVisible() ? new FileKey(password.getText()) : FileKey.NONE;
    }

    private void attempt(Callable<OpenProfile> opening) {
        disable(true);
        saving.run(
                opening,
                opened -> {
                    disable(false);
                    onOpen.accept(opened);
                },
                failure -> saving.run(
                        profiles::all,
                        // A backup may have a password where the damaged file seemed to have none.
                        all -> {
                            showProfiles(all, Optional.ofNullable(profile.getValue()));
                            attemptFailed(failure);
                        },
                        unread -> attemptFailed(failure)));
    }

    /** Disables the buttons during an attempt, so that pressing twice does not open or create two profiles. */
    private void disable(boolean attempting) {
        List.of(open, createNew, backups.node()).forEach(part -> part.setDisable(attempting));
    }

    private void attemptFailed(Exception failure) {
        disable(false);
        showFailure(failure);
    }

    /** Shows a failure. A wrong password and a damaged file look alike, so the options are the same. */
    private void showFailure(Exception failure) {
        fault.setText(
                failure instanceof WrongPasswordException
                        ? Texts.of("profile.password.wrong")
                        : String.valueOf(failure.getMessage()));
        open.setText(Texts.of("profile.again"));
        createNew.setVisible(true);
        ProfileInfo damaged = profile.getValue();
        if (damaged != null) {
            saving.run(() -> profiles.backups(damaged), backups::offer, unread -> {});
        }
    }
}
