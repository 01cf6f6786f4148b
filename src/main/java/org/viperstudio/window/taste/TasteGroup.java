package org.viperstudio.window.taste;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.viperstudio.store.TasteAttribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;
import org.viperstudio.text.catalogue.Category;
import org.viperstudio.wording.Texts;

/**
 * The attributes of one category.
 *
 * @param title a category of the catalogue, or the one for the user's own words
 */
record TasteGroup(String title, List<TasteAttribute> attributes) {
    TasteGroup {
        attributes = List.copyOf(attributes);
    }

    /** The attributes of one side by category, in the catalogue's order; own words last. */
    static List<TasteGroup> of(List<TasteAttribute> all, boolean liked, AttributeCatalogue catalogue) {
        Map<String, List<TasteAttribute>> groups = new LinkedHashMap<>();
        catalogue.categories().stream().map(Category::name).forEach(name -> groups.put(name, new ArrayList<>()));
        List<TasteAttribute> own = new ArrayList<>();
        for (TasteAttribute attribute : all) {
            if (attribute.liked() == liked) {
                catalogue
                        .find(attribute.name())
                        .map(known -> groups.get(known.category()))
                        .orElse(own)
                        .add(attribute);
            }
        }
        groups.put(Texts.of("taste.own-words"), own);
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new TasteGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
