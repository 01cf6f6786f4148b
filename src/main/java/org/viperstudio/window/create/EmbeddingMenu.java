package org.viperstudio.window.create;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import org.viperstudio.window.create.PaintChoices.Choice;
import org.viperstudio.wording.Texts;

/** A menu to select the textual-inversion embeddings whose words the prompt may use. */
final class EmbeddingMenu extends MenuButton {
    private final Consumer<List<String>> onChange;
    private List<Choice> offered = List.of();
    private List<String> shown = List.of();

    /** @param onChange receives the paths of the selected embeddings */
    EmbeddingMenu(Consumer<List<String>> onChange) {
        this.onChange = onChange;
        setId("embeddings");
        setDisable(true);
        setText(Texts.of("create.none"));
    }

    /** Sets the selected embeddings. */
    void show(List<String> paths) {
        shown = List.copyOf(paths);
        fill();
    }

    /** Sets the available embeddings. */
    void offer(List<Choice> choices) {
        offered = List.copyOf(choices);
        fill();
    }

    private void fill() {
        List<Choice> all = new ArrayList<>(offered);
        shown.stream()
                .filter(path -> offered.stream().noneMatch(one -> one.path().equals(path)))
                .forEach(path -> all.add(new Choice(path, Choice.fileName(path))));
        getItems().setAll(all.stream().map(this::item).toList());
        setDisable(all.isEmpty());
        setText(
                shown.isEmpty()
                        ? Texts.of("create.none")
                        : all.stream()
                                .filter(one -> shown.contains(one.path()))
                                .map(Choice::name)
                                .collect(Collectors.joining(", ")));
    }

    private CheckMenuItem item(Choice choice) {
        CheckMenuItem item = new CheckMenuItem(choice.name());
        // An underscore in a name is no mnemonic.
        item.setMnemonicParsing(false);
        item.setSelected(shown.contains(choice.path()));
        item.setOnAction(chosen -> {
            List<String> others = new ArrayList<>(shown);
            others.remove(choice.path());
            if (item.isSelected()) {
                others.add(choice.path());
            }
            show(others);
            onChange.accept(shown);
        });
        return item;
    }
}
