package org.massageoutcomes;

/** The commands. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("massage-outcomes");
    }
}
