package org.viperstudio.gallery.scene;

/** The time of year, which colours grass and leaves. */
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER
}
