package org.viperstudio.studio.blind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.viperstudio.studio.create.Taste;
import org.viperstudio.text.AttributeList;
import org.viperstudio.text.WeightedAttribute;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;

/** Random tastes of nobody, drawn as the paper draws its agents: popular categories more often than others. */
final class InventedTaste {
    private static final int LIKED = 8;
    private static final int DISLIKED = 5;

    private final RandomGenerator random;
    private final List<Category> urn = new ArrayList<>();

    InventedTaste(AttributeCatalogue catalogue, RandomGenerator random) {
        this.random = random;
        for (Category category : catalogue.categories()) {
            for (int i = 0; i < Math.max(1, category.popularity()); i++) {
                urn.add(category);
            }
        }
    }

    /** Another taste that shares no attribute with this one. */
    Taste unlike(Taste taste) {
        Set<String> used = names(taste);
        return new Taste(draw(LIKED, used), draw(DISLIKED, used));
    }

    private static Set<String> names(Taste taste) {
        Set<String> names =
                taste.liked().attributes().stream().map(WeightedAttribute::text).collect(Collectors.toSet());
        taste.disliked().attributes().forEach(attribute -> names.add(attribute.text()));
        return names;
    }

    private AttributeList draw(int number, Set<String> used) {
        List<WeightedAttribute> drawn = new ArrayList<>();
        while (drawn.size() < number) {
            List<Attribute> attributes = urn.get(random.nextInt(urn.size())).attributes();
            String name = attributes.get(random.nextInt(attributes.size())).name();
            if (used.add(name)) {
                drawn.add(new WeightedAttribute(name, 1));
            }
        }
        return new AttributeList(drawn);
    }
}
