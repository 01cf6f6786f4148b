package org.viperstudio.studio.idefics2;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An IDEFICS2 on this machine with the adapter for a task.
 *
 * @param model its folder
 * @param adapter the adapter's folder
 * @param title what people call the two
 */
public record LanguageChoice(Path model, Path adapter, String title) {
    /** As it stands in a setting. */
    String toSetting() {
        return String.join("\n", model.toString(), adapter.toString(), title);
    }

    /** What {@link #toSetting} wrote; none where its folders are not there now, or it is something else. */
    static Optional<LanguageChoice> fromSetting(String setting) {
        List<String> lines = setting.lines().toList();
        if (lines.size() != 3) {
            return Optional.empty();
        }
        try {
            LanguageChoice choice = new LanguageChoice(Path.of(lines.get(0)), Path.of(lines.get(1)), lines.get(2));
            return Optional.of(choice)
                    .filter(one -> Files.isDirectory(one.model()) && Files.isDirectory(one.adapter()));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
