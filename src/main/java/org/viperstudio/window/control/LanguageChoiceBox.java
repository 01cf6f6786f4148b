package org.viperstudio.window.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.viperstudio.studio.idefics2.LanguageChoice;
import org.viperstudio.studio.idefics2.LanguageChoices;
import org.viperstudio.studio.idefics2.LanguageTask;
import org.viperstudio.studio.profile.OpenProfile;
import org.viperstudio.window.shell.Background;
import org.viperstudio.window.shell.Texts;

/** The choice of who reads or scores. It is not there as long as there is none but what the program carries. */
public final class LanguageChoiceBox extends ComboBox<Optional<LanguageChoice>> {
    private final OpenProfile profile;
    private final LanguageChoices choices;
    private final LanguageTask task;
    private boolean following;

    /** What there is, and what counts. */
    private record Found(List<LanguageChoice> all, Optional<LanguageChoice> chosen) {}

    /**
     * An empty choice until {@link #load}.
     *
     * @param words the beginning of its texts' keys, and its id
     * @param onChosen gets what the person chose
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
        setId(words.replace('.', '-'));
        setAccessibleText(Texts.of(words));
        setTooltip(new Tooltip(Texts.of(words + ".hint")));
        setConverter(names(Texts.of(words + ".embedded")));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        valueProperty().addListener((observed, before, chosen) -> {
            if (!following && chosen != null) {
                onChosen.accept(chosen);
            }
        });
    }

    /** Looks what there is. */
    public void load(Background background) {
        background.run(
                () -> new Found(choices.all(task), choices.of(profile, task)), this::show, unread -> setVisible(false));
    }

    private void show(Found found) {
        following = true;
        List<Optional<LanguageChoice>> items = new ArrayList<>();
        items.add(Optional.empty());
        found.all().forEach(one -> items.add(Optional.of(one)));
        if (!items.contains(found.chosen())) {
            items.add(found.chosen());
        }
        getItems().setAll(items);
        setValue(found.chosen());
        setVisible(items.size() > 1);
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
