package org.viperstudio.text.catalogue;

import java.util.List;

/**
 * One visual attribute as people see it on a chip.
 *
 * @param name short, lower case, British spelling; unique in the catalogue
 * @param category the name of its {@link Category}
 * @param subcategory its group within the category
 * @param synonyms other words for it, none of them another attribute's name or synonym
 * @param opposites names of attributes that exclude it; each of them names this one in turn
 */
public record Attribute(
        String name, String category, String subcategory, List<String> synonyms, List<String> opposites) {
    public Attribute {
        synonyms = List.copyOf(synonyms);
        opposites = List.copyOf(opposites);
    }
}
