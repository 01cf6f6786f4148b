package org.viperstudio.preference.embedded;

import java.util.List;
import java.util.function.Supplier;
import org.viperstudio.text.catalogue.Attribute;
import org.viperstudio.text.catalogue.AttributeCatalogue;

/** What is in the picture that a comment speaks of; found out when first asked for. */
final class KnownPicture {
    private final AttributeCatalogue catalogue;
    private final Supplier<List<String>> look;
    private List<String> attributes = List.of();
    private boolean looked;

    /** @param look tells the attributes in the picture */
    KnownPicture(AttributeCatalogue catalogue, Supplier<List<String>> look) {
        this.catalogue = catalogue;
        this.look = look;
    }

    /** All attributes in it. */
    List<String> attributes() {
        if (!looked) {
            looked = true;
            attributes = List.copyOf(look.get());
        }
        return attributes;
    }

    /** Those of some categories. */
    List<String> attributes(List<String> categories) {
        return attributes().stream()
                .filter(name -> catalogue
                        .find(name)
                        .map(Attribute::category)
                        .filter(categories::contains)
                        .isPresent())
                .toList();
    }
}
