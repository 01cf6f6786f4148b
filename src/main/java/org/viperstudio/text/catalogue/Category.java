package org.viperstudio.text.catalogue;

import java.util.List;

/**
 * A kind of attribute.
 *
 * @param popularity relative weight with which people care for this kind, at least 1
 * @param attributes the category's attributes in the catalogue's order
 */
public record Category(String name, int popularity, List<Attribute> attributes) {
    public Category {
        attributes = List.copyOf(attributes);
    }

    /** The names of its groups in the catalogue's order. */
    public List<String> subcategories() {
        return attributes.stream().map(Attribute::subcategory).distinct().toList();
    }
}
