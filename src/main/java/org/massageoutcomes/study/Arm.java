package org.massageoutcomes.study;

/** The two kinds of massage compared; always in this order, and always therapeutic − regular. */
public enum Arm {
    THERAPEUTIC("therapeutic"),
    REGULAR("regular");

    private final String id;

    Arm(String id) {
        this.id = id;
    }

    /** The word of exports, result terms and study files. */
    public String id() {
        return id;
    }

    public Arm other() {
        return this == THERAPEUTIC ? REGULAR : THERAPEUTIC;
    }
}
