package org.viperstudio.gallery.subject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SequencedSet;

/** Every subject by its name. */
public final class Subjects {
    private static final SequencedMap<String, Subject> BY_NAME = new LinkedHashMap<>();

    static {
        add("cat", Cats::cat);
        add("dog", Dogs::dog);
        add("rabbit", Dogs::rabbit);
        add("horse", Hoofed::horse);
        add("elephant", Hoofed::elephant);
        add("bird", Birds::bird);
        add("owl", Birds::owl);
        add("butterfly", Birds::butterfly);
        add("fish", SeaLife::fish);
        add("jellyfish", SeaLife::jellyfish);
        add("portrait", People::portrait);
        add("dancer", People::dancer);
        add("person with an umbrella", People::umbrella);
        add("dragon", Fantasy::dragon);
        add("robot", Fantasy::robot);
        add("mountain", Mountains::peaks);
        add("volcano", Lowlands::volcano);
        add("hills", Lowlands::hills);
        add("desert", Lowlands::desert);
        add("forest", Woods::forest);
        add("waterfall", Woods::waterfall);
        add("sea", Waters::sea);
        add("beach", Waters::beach);
        add("lake", Waters::lake);
        add("sailing boat", Waters::boat);
        add("night sky", Skies::starry);
        add("full moon", Skies::moon);
        add("planet", Skies::planet);
        add("hot-air balloon", Skies::balloon);
        add("house", Houses::house);
        add("castle", Castles::castle);
        add("bridge", Castles::bridge);
        add("lighthouse", Towers::lighthouse);
        add("windmill", Towers::windmill);
        add("pagoda", Towers::pagoda);
        add("city street", Streets::street);
        add("skyline", Streets::skyline);
        add("living room", Rooms::room);
        add("fruit bowl", StillLifes::fruitBowl);
        add("teapot", StillLifes::teapot);
        add("candle", StillLifes::candle);
        add("wine bottle", StillLifes::wine);
        add("vase of flowers", Flowers::vase);
        add("sunflower", Flowers::sunflower);
        add("tulip field", Flowers::tulips);
        add("tree", Growing::tree);
        add("cactus", Growing::cactus);
        add("mushroom", Growing::mushroom);
        add("abstract circles", Abstracts::circles);
        add("abstract blocks", Abstracts::blocks);
        add("abstract waves", Abstracts::waves);
    }

    private Subjects() {}

    private static void add(String name, Subject subject) {
        BY_NAME.put(name, subject);
    }

    public static Subject named(String name) {
        Subject subject = BY_NAME.get(name);
        if (subject == null) {
            throw new IllegalArgumentException("The painter has no subject \"" + name + "\"");
        }
        return subject;
    }

    public static SequencedSet<String> names() {
        return Collections.unmodifiableSequencedSet(BY_NAME.sequencedKeySet());
    }
}
