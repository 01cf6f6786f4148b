package org.viperstudio.studio.idefics2;

/** What IDEFICS2 is asked for; an adapter is trained for one of these. */
public enum LanguageTask {
    /** Reading comments. */
    READING("reader", "vpe-viper"),
    /** Scoring pictures. */
    SCORING("scorer", "metric-viper");

    private final String setting;
    private final String adapter;

    LanguageTask(String setting, String adapter) {
        this.setting = setting;
        this.adapter = adapter;
    }

    /** The profile's setting of who does it. */
    String setting() {
        return setting;
    }

    /** The id of the offered adapter for it. */
    String adapter() {
        return adapter;
    }
}
