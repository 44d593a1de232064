package org.massageoutcomes.simulate;

import java.io.InputStream;
import java.util.Objects;

/**
 * An export as a stream of bytes that are made when they are asked for: as many rows as one likes, in the memory of a few
 * clients. For one thread.
 */
public final class SimulatedExport extends InputStream {
    private static final int FILL = 1 << 15;

    private final Scenario scenario;
    private final Draws draws;
    private final Staff staff;
    private final RowBytes made = new RowBytes();
    private final ClientRows rows;
    private int taken;
    private long clientsMade;
    private long rowsMade;

    SimulatedExport(Scenario scenario) {
        this.scenario = scenario;
        draws = new Draws(scenario.seed());
        staff = new Staff(scenario, draws);
        rows = new ClientRows(scenario, staff, draws, made);
        made.text(ClientRows.HEADER).endOfRow();
    }

    /** Rows made so far, of {@link Scenario#rows()}. */
    public long rowsMade() {
        return rowsMade;
    }

    /** Bytes made and not yet replaced: all that grows with anything. */
    int bytesHeld() {
        return made.length();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (taken == made.length()) {
            refill();
        }
        int count = Math.min(length, made.length() - taken);
        made.copy(taken, target, offset, count);
        taken += count;
        return count == 0 ? -1 : count;
    }

    private void refill() {
        made.clear();
        taken = 0;
        while (made.length() < FILL && rowsMade < scenario.rows()) {
            clientsMade++;
            Client client = Client.draw(scenario, staff, draws);
            for (int session = 0; session < client.course().sessions() && rowsMade < scenario.rows(); session++) {
                rowsMade++;
                rows.write(client, clientsMade, session, rowsMade);
            }
        }
    }
}
