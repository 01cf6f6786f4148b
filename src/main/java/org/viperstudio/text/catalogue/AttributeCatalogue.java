package org.viperstudio.text.catalogue;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All attributes by category, name and synonym. Immutable. */
public final class AttributeCatalogue {
    private static final String RESOURCE = "/assets/attributes.json";

    private final List<Category> categories;
    private final Map<String, Attribute> byName = new LinkedHashMap<>();
    private final Map<String, Attribute> bySynonym = new LinkedHashMap<>();

    private AttributeCatalogue(List<Category> categories) {
        this.categories = List.copyOf(categories);
        attributes().forEach(this::index);
        attributes().forEach(this::checkOpposites);
    }

    /** Reads the catalogue that the product carries. */
    public static AttributeCatalogue load() {
        try (InputStream stream = AttributeCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program; install it again");
            }
            return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads a catalogue in the form of {@code assets/attributes.json}.
     *
     * @throws IllegalArgumentException if it is malformed, a name or synonym occurs twice, or an opposite does not exist
     *     or is not mutual
     */
    public static AttributeCatalogue read(Reader reader) {
        try {
            Source source = new Gson().fromJson(reader, Source.class);
            return new AttributeCatalogue(
                    source.categories().stream().map(CategorySource::category).toList());
        } catch (JsonParseException | NullPointerException e) {
            throw new IllegalArgumentException("The attribute catalogue is malformed: " + e.getMessage(), e);
        }
    }

    private void index(Attribute attribute) {
        enter(byName, attribute.name(), attribute);
        attribute.synonyms().forEach(synonym -> enter(bySynonym, synonym, attribute));
    }

    private void enter(Map<String, Attribute> index, String word, Attribute attribute) {
        if (byName.containsKey(word) || bySynonym.containsKey(word)) {
            throw new IllegalArgumentException("The attribute catalogue has \"" + word + "\" twice");
        }
        index.put(word, attribute);
    }

    private void checkOpposites(Attribute attribute) {
        for (String name : attribute.opposites()) {
            Attribute opposite = byName.get(name);
            if (opposite == null || !opposite.opposites().contains(attribute.name())) {
                throw new IllegalArgumentException(
                        "\"" + attribute.name() + "\" and \"" + name + "\" are not each other's opposites");
            }
        }
    }

    public List<Category> categories() {
        return categories;
    }

    /** All attributes in the catalogue's order. */
    public List<Attribute> attributes() {
        return categories.stream()
                .flatMap(category -> category.attributes().stream())
                .toList();
    }

    public Optional<Category> category(String name) {
        return categories.stream()
                .filter(category -> category.name().equals(name))
                .findFirst();
    }

    /** The attribute of this name or synonym; letter case and surrounding blanks do not matter. */
    public Optional<Attribute> find(String word) {
        String key = word.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(byName.getOrDefault(key, bySynonym.get(key)));
    }

    private record Source(List<CategorySource> categories) {}

    private record CategorySource(String name, int popularity, List<GroupSource> subcategories) {
        Category category() {
            List<Attribute> attributes = subcategories.stream()
                    .flatMap(group -> group.attributes().stream().map(a -> a.attribute(name, group.name())))
                    .toList();
            return new Category(name, popularity, attributes);
        }
    }

    private record GroupSource(String name, List<AttributeSource> attributes) {}

    private record AttributeSource(String name, List<String> synonyms, List<String> opposites) {
        Attribute attribute(String category, String subcategory) {
            return new Attribute(name, category, subcategory, synonyms, opposites);
        }
    }
}
