package org.viperstudio.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a parsed prompt into attributes. */
final class AttributeParser {
    private final List<WeightedAttribute> attributes = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private float weight = 1;

    AttributeList parse(Prompt prompt) {
        for (WeightedSpan span : prompt.spans()) {
            span.text().chars().forEach(symbol -> visit((char) symbol, span.weight()));
        }
        finish();
        return new AttributeList(attributes);
    }

    private void visit(char symbol, float symbolWeight) {
        if (symbol == ',' || symbol == '\n' || symbol == '\r') {
            finish();
            return;
        }
        words.append(symbol);
        boolean stronger = Math.abs(symbolWeight - 1) > Math.abs(weight - 1);
        if (stronger && !Character.isWhitespace(symbol)) {
            weight = symbolWeight;
        }
    }

    private void finish() {
        String text = words.toString().strip();
        if (!text.isEmpty()) {
            attributes.add(new WeightedAttribute(text, weight));
        }
        words.setLength(0);
        weight = 1;
    }
}
