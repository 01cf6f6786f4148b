package org.viperstudio.people;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Simulated people on disk: {@code people.jsonl}, one person a line, beside the folder {@code images} with what they speak
 * of.
 */
public final class PeopleFile {
    /** The file's name in its folder. */
    public static final String NAME = "people.jsonl";

    /** The folder with the images. */
    public static final String IMAGES = "images";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private PeopleFile() {}

    /**
     * A person with what they wrote.
     *
     * @param comments on images of the folder {@link #IMAGES}
     */
    public record Line(int number, List<String> liked, List<String> disliked, List<WrittenComment> comments) {
        /** The line of a person. */
        public static Line of(Person person, List<WrittenComment> comments) {
            return new Line(person.number(), person.liked(), person.disliked(), comments);
        }

        /** The person. */
        public Person person() {
            return new Person(number, liked, disliked);
        }
    }

    /**
     * Writes people one by one; the file appears under its name when it is whole.
     *
     * @param lines the line of each number from 0 on
     */
    public static void write(Path folder, int count, IntFunction<Line> lines) throws IOException {
        Path part = folder.resolve(NAME + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(part)) {
                for (int i = 0; i < count; i++) {
                    writer.write(GSON.toJson(lines.apply(i)));
                    writer.newLine();
                }
            }
            Files.move(part, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Reads people back.
     *
     * @throws IllegalArgumentException if a line is none
     */
    public static List<Line> read(Path file) throws IOException {
        List<Line> people = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            try {
                people.add(whole(GSON.fromJson(line, Line.class)));
            } catch (RuntimeException e) {
                // Gson passes on what a record says of its values as a cause.
                Throwable why = e instanceof JsonParseException ? e : Objects.requireNonNullElse(e.getCause(), e);
                throw new IllegalArgumentException(
                        "%s: line %d is no person: %s".formatted(file, number, why.getMessage()), e);
            }
        }
        return List.copyOf(people);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException otherwiseWritten) {
            throw new IOException(file + " is no text in UTF-8", otherwiseWritten);
        }
    }

    private static Line whole(@Nullable Line person) {
        if (person == null || person.liked() == null || person.disliked() == null || person.comments() == null) {
            throw new JsonParseException("a person needs liked, disliked and comments");
        }
        return person;
    }
}
