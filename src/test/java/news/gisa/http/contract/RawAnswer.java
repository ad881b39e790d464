package news.gisa.http.contract;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import news.gisa.ContractCheck.Answer;

/** Reads an answer from a socket, and of one that has no end its first part: nothing is waited for. */
final class RawAnswer {
    private RawAnswer() {}

    static Answer read(Socket socket) throws IOException {
        InputStream stream = socket.getInputStream();
        String[] lines = lines(stream, "\r\n\r\n").split("\r\n");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon), lines[i].substring(colon + 1).strip());
        }
        int length = headers.containsKey("Transfer-Encoding")
                ? Integer.parseInt(lines(stream, "\r\n"), 16)
                : Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, stream.readNBytes(length));
    }

    private static String lines(InputStream stream, String end) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        while (!lines.toString(StandardCharsets.ISO_8859_1).endsWith(end)) {
            int next = stream.read();
            if (next < 0) {
                throw new EOFException("The answer ends in its head: " + lines);
            }
            lines.write(next);
        }
        return lines.toString(StandardCharsets.ISO_8859_1).strip();
    }
}
