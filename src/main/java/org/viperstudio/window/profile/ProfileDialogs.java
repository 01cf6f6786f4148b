package org.viperstudio.window.profile;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.viperstudio.store.FileKey;
import org.viperstudio.store.ProfileInfo;
import org.viperstudio.window.control.Dialog;
import org.viperstudio.window.shell.WindowContext;
import org.viperstudio.wording.Texts;

/** The dialogs that the profile menu opens. */
final class ProfileDialogs {
    private static final double HALF = 0.5;
    private static final double GAP = 16;
    private static final double HALF_WIDTH = 160;

    private final WindowContext context;
    private final ProfileViewModel model;

    ProfileDialogs(WindowContext context, ProfileViewModel model) {
        this.context = context;
        this.model = model;
    }

    void create() {
        TextField name = name("");
        new Dialog(context.overlay(), Texts.of("profile.new"), name)
                .confirm(Texts.of("profile.create"), filled(name), () -> model.create(name.getText()))
                .show(name);
    }

    void rename() {
        TextField name = name(model.current().name());
        new Dialog(context.overlay(), Texts.of("profile.rename"), name)
                .confirm(Texts.of("profile.save"), filled(name), () -> model.rename(name.getText()))
                .show(name);
    }

    /** Opens a profile, after asking for its password if it has one. */
    void open(ProfileInfo profile) {
        if (profile.encrypted()) {
            askPassword(profile, false);
        } else {
            model.open(profile, "", () -> askPassword(profile, false));
        }
    }

    private void askPassword(ProfileInfo profile, boolean wrong) {
        PasswordField password = password("profile.password");
        Label fault = new Label(wrong ? Texts.of("profile.password.wrong") : "");
        fault.setId("password-fault");
        fault.setWrapText(true);
        fault.setManaged(wrong);
        fault.setVisible(wrong);
        new Dialog(context.overlay(), Texts.of("profile.password.ask", profile.name()), password, fault)
                .confirm(
                        Texts.of("profile.open"),
                        filled(password),
                        () -> model.open(profile, password.getText(), () -> askPassword(profile, true)))
                .show(password);
    }

    /** Asks for a new password. */
    void password() {
        PasswordField first = password("profile.password.new");
        PasswordField again = password("profile.password.again");
        BooleanBinding same = Bindings.equal(first.textProperty(), again.textProperty());
        Label fault = new Label(Texts.of("profile.password.differ"));
        fault.setId("password-differ");
        fault.visibleProperty().bind(filled(again).and(same.not()));
        Label hint = small("profile.password.hint");
        String title = model.current().encrypted() ? "profile.password.change" : "profile.password.set";
        new Dialog(context.overlay(), Texts.of(title), first, again, fault, hint)
                .confirm(Texts.of("profile.save"), filled(first).and(same), () -> model.setPassword(first.getText()))
                .show(first);
    }

    void removePassword() {
        Label hint = small("profile.password.remove.hint");
        new Dialog(
                        context.overlay(),
                        Texts.of("profile.password.remove.ask", model.current().name()),
                        hint)
                .confirm(Texts.of("profile.password.remove"), new SimpleBooleanProperty(true), model::removePassword)
                .show(hint);
    }

    private static Label small(String words) {
        Label label = new Label(Texts.of(words));
        label.getStyleClass().add("small-text");
        label.setWrapText(true);
        return label;
    }

    void blend() {
        if (model.others().isEmpty()) {
            context.notices().warn(Texts.of("profile.blend.one"));
            return;
        }
        ComboBox<ProfileInfo> other = otherProfile();
        Slider share = share();
        TextField name = name("");
        other.valueProperty()
                .subscribe(chosen -> name.setText(
                        Texts.of("profile.blend.name", model.current().name(), chosen.name())));
        Label mine = new Label(model.current().name());
        Label theirs = new Label();
        theirs.textProperty().bind(other.valueProperty().map(ProfileInfo::name));
        VBox slider = new VBox(8, new Label(Texts.of("profile.blend.share")), share, ends(mine, theirs));
        PasswordField password = password("profile.blend.password");
        password.visibleProperty().bind(other.valueProperty().map(ProfileInfo::encrypted));
        password.managedProperty().bind(password.visibleProperty());
        new Dialog(context.overlay(), Texts.of("profile.blend.title"), other, password, slider, name)
                .confirm(
                        Texts.of("profile.create"),
                        filled(name),
                        () -> model.blend(
                                other.getValue(), new FileKey(password.getText()), share.getValue(), name.getText()))
                .show(share);
    }

    private ComboBox<ProfileInfo> otherProfile() {
        ComboBox<ProfileInfo> other = new ComboBox<>();
        other.setId("blend-with");
        other.setAccessibleText(Texts.of("profile.blend.with"));
        other.setConverter(new ProfileNames());
        other.getItems().setAll(model.others());
        other.getSelectionModel().selectFirst();
        other.setMaxWidth(Double.MAX_VALUE);
        return other;
    }

    private static Slider share() {
        Slider share = new Slider(0, 1, HALF);
        share.setId("blend-share");
        share.setBlockIncrement(0.05);
        share.setAccessibleText(Texts.of("profile.blend.share"));
        return share;
    }

    /** The names under the ends of the slider, each with half of the width, however long. */
    private static HBox ends(Label left, Label right) {
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox ends = new HBox(GAP, left, right);
        for (Label end : List.of(left, right)) {
            end.getStyleClass().add("small-text");
            end.setMinWidth(0);
            end.setPrefWidth(HALF_WIDTH);
            end.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(end, Priority.ALWAYS);
        }
        return ends;
    }

    private static TextField name(String text) {
        TextField name = new TextField(text);
        name.setId("profile-name");
        name.setPromptText(Texts.of("profile.name"));
        name.setAccessibleText(Texts.of("profile.name"));
        name.selectAll();
        return name;
    }

    private static PasswordField password(String words) {
        PasswordField password = new PasswordField();
        password.setId(words.substring("profile.".length()).replace('.', '-'));
        password.setPromptText(Texts.of(words));
        password.setAccessibleText(Texts.of(words));
        return password;
    }

    private static BooleanBinding filled(TextField field) {
        return Bindings.createBooleanBinding(() -> !field.getText().isBlank(), field.textProperty());
    }
}
