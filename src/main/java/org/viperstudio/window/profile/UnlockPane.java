package org.viperstudio.window.profile;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.store.WrongPasswordException;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.studio.profile.ProfileService;
import org.viperstudio.window.shell.Background;
import org.viperstudio.window.shell.Texts;

/** Before all else, where the profile that was open last has a password: asks for it, or for another profile. */
public final class UnlockPane {
    private final ProfileService profiles;
    private final Background saving;
    private final Consumer<OpenProfile> onOpen;
    private final ComboBox<ProfileInfo> profile = new ComboBox<>();
    private final PasswordField password = new PasswordField();
    private final Label fault = new Label();
    private final StackPane root;

    /** @param onOpen gets the profile that was opened */
    public UnlockPane(ProfileService profiles, Background saving, Consumer<OpenProfile> onOpen) {
        this.profiles = profiles;
        this.saving = saving;
        this.onOpen = onOpen;
        profile.setConverter(new ProfileNames());
        profile.getItems().setAll(profiles.all());
        profile.setMaxWidth(Double.MAX_VALUE);
        profiles.last().ifPresent(profile.getSelectionModel()::select);
        password.setId("unlock-password");
        password.setPromptText(Texts.of("profile.password"));
        password.setAccessibleText(Texts.of("profile.password"));
        fault.setId("unlock-fault");
        Button open = new Button(Texts.of("profile.open"));
        open.setDefaultButton(true);
        open.setId("unlock");
        open.setOnAction(pressed -> open());
        Label title = new Label(Texts.of("shell.title"));
        title.getStyleClass().add("heading");
        VBox box = new VBox(title, profile, password, fault, open);
        box.getStyleClass().add("dialog");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setPrefWidth(360);
        root = new StackPane(box);
        root.getStyleClass().add("studio");
        password.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                password.requestFocus();
            }
        });
    }

    public Parent node() {
        return root;
    }

    private void open() {
        FileKey key = new FileKey(password.getText());
        ProfileInfo wanted = profile.getValue();
        saving.run(
                () -> profiles.switchTo(wanted, key),
                onOpen,
                failure -> fault.setText(
                        failure instanceof WrongPasswordException
                                ? Texts.of("profile.password.wrong")
                                : String.valueOf(failure.getMessage())));
    }
}
