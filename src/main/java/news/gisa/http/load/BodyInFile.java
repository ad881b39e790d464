package news.gisa.http.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import news.gisa.http.problem.Outage;
import news.gisa.http.seal.Sha256;
import org.jboss.logging.Logger;

/** A body that is too large for memory. Written by workers, in pieces; while one is written the client waits. */
final class BodyInFile implements BodyStore {
    private static final Logger LOG = Logger.getLogger(BodyInFile.class);
    private static final int PIECE = 256 * 1024;

    private final RoutingContext request;
    private final Path file;
    private final Outage outages;
    private final Context context = Vertx.currentContext();
    private final MessageDigest digest = Sha256.digest();
    private Buffer piece = Buffer.buffer();
    private boolean dropped;
    private boolean ended;

    // What follows is for one worker at a time.
    private FileChannel channel;
    private long size;

    BodyInFile(RoutingContext request, Path file, Outage outages) {
        this.request = request;
        this.file = file;
        this.outages = outages;
    }

    @Override
    public Future<Void> add(Buffer bytes) {
        piece.appendBuffer(bytes);
        return piece.length() < PIECE ? Future.succeededFuture() : write();
    }

    private Future<Void> write() {
        byte[] bytes = piece.getBytes();
        piece = Buffer.buffer();
        return context.executeBlocking(
                () -> {
                    append(bytes);
                    return null;
                },
                true);
    }

    private void append(byte[] bytes) throws IOException {
        outages.refuseWithoutSpace(file.getParent(), bytes.length);
        try {
            if (channel == null) {
                channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(file.getParent()));
            }
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException e) {
            LOG.warnf(e, "What was uploaded could not be written to %s", file);
            throw e;
        }
        digest.update(bytes);
        size += bytes.length;
    }

    /** For the eyes of the owner only, as far as the file system knows such a thing. */
    private static FileAttribute<?>[] mode(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public Future<Void> end() {
        byte[] bytes = piece.getBytes();
        return context.<Void>executeBlocking(
                        () -> {
                            append(bytes);
                            channel.force(true);
                            channel.close();
                            return null;
                        },
                        true)
                .onSuccess(written -> {
                    ended = true;
                    new UploadedFile(file, size, HexFormat.of().formatHex(digest.digest())).of(request);
                    ((RoutingContextInternal) request).setBody(Buffer.buffer());
                });
    }

    /** Once the request has the file, it is not ours any more. */
    @Override
    public void drop() {
        if (dropped || ended) {
            return;
        }
        dropped = true;
        piece = Buffer.buffer();
        context.executeBlocking(
                () -> {
                    if (channel != null) {
                        channel.close();
                        Files.deleteIfExists(file);
                    }
                    return null;
                },
                true);
    }
}
