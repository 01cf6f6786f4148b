package org.viperstudio.window.history;

import java.util.Locale;
import javafx.util.StringConverter;
import org.viperstudio.store.HistoryQuery;
import org.viperstudio.wording.Texts;

/** Converts the sort orders of the history to their names. */
final class OrderNames extends StringConverter<HistoryQuery.Order> {
    @Override
    public String toString(HistoryQuery.Order order) {
        return Texts.of("history.order." + order.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public HistoryQuery.Order fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }
}
