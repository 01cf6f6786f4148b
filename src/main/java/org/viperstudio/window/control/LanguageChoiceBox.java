package org.viperstudio.window.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.LanguageChoices;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.TaskRunner;
import org.viperstudio.wording.Texts;

/**
 * Lets the user choose the model that reads comments or scores pictures. It is hidden while there is only the built-in
 * one.
 */
public final class LanguageChoiceBox extends StackPane {
    private final OpenProfile profile;
    private final LanguageChoices choices;
    private final LanguageTask task;
    private final String words;
    private final Consumer<Optional<LanguageChoice>> onChosen;
    private @Nullable ComboBox<Optional<LanguageChoice>> box;
    private boolean following;

    /** The available models, and the one in use. */
    private record Found(List<LanguageChoice> all, Optional<LanguageChoice> chosen) {}

    /**
     * Creates a hidden box, which {@link #load} shows if there is a choice; most users have none.
     *
     * @param words the prefix of its text keys, and its id
     * @param onChosen receives the user's choice
     */
    public LanguageChoiceBox(
            OpenProfile profile,
            LanguageChoices choices,
            LanguageTask task,
            String words,
            Consumer<Optional<LanguageChoice>> onChosen) {
        this.profile = profile;
        this.choices = choices;
        this.task = task;
        this.words = words;
        this.onChosen = onChosen;
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    private ComboBox<Optional<LanguageChoice>> made() {
        ComboBox<Optional<LanguageChoice>> made = new ComboBox<>();
        made.setId(words.replace('.', '-'));
        made.setAccessibleText(Texts.of(words));
        made.setTooltip(new Tooltip(Texts.of(words + ".hint")));
        made.setConverter(names(Texts.of(words + ".embedded")));
        made.valueProperty().addListener((observed, before, chosen) -> {
            if (!following && chosen != null) {
                onChosen.accept(chosen);
            }
        });
        getChildren().setAll(made);
        return made;
    }

    /** Loads the available models. */
    public void load(TaskRunner background) {
        background.run(
                () -> new Found(choices.all(task), choices.of(profile, task)), this::show, unread -> setVisible(false));
    }

    private void show(Found found) {
        List<Optional<LanguageChoice>> items = new ArrayList<>();
        items.add(Optional.empty());
        found.all().forEach(one -> items.add(Optional.of(one)));
        if (!items.contains(found.chosen())) {
            items.add(found.chosen());
        }
        boolean choice = items.size() > 1;
        setVisible(choice);
        if (choice) {
            show(items, found.chosen());
        }
    }

    private void show(List<Optional<LanguageChoice>> items, Optional<LanguageChoice> chosen) {
        ComboBox<Optional<LanguageChoice>> shown = box == null ? made() : box;
        box = shown;
        following = true;
        shown.getItems().setAll(items);
        shown.setValue(chosen);
        following = false;
    }

    private static StringConverter<Optional<LanguageChoice>> names(String embedded) {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<LanguageChoice> choice) {
                return choice == null ? "" : choice.map(LanguageChoice::title).orElse(embedded);
            }

            @Override
            public Optional<LanguageChoice> fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
