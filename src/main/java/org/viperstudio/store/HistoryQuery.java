package org.viperstudio.store;

/**
 * Which pictures of the history to see.
 *
 * @param words each of these must stand in the prompt, the taste or the model's name; empty for all
 * @param favourites only the favourites
 * @param order which comes first
 */
public record HistoryQuery(String words, boolean favourites, Order order) {
    /** Everything, the newest first. */
    public static final HistoryQuery ALL = new HistoryQuery("", false, Order.NEWEST);

    /** Which comes first. */
    public enum Order {
        NEWEST("id DESC"),
        OLDEST("id"),
        BEST("score DESC NULLS LAST, id DESC");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
