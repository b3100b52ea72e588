package fr.pli.desktop.evidence;

import fr.pli.desktop.link.LinkException;
import fr.pli.desktop.link.LogLink;
import fr.pli.desktop.practice.Practice;
import fr.pli.exchange.evidence.EvidenceEvent;
import fr.pli.exchange.evidence.JournalHandover;
import fr.pli.exchange.evidence.JournalStatement;
import fr.pli.exchange.evidence.MerkleHash;
import fr.pli.exchange.evidence.MerkleTree;
import fr.pli.exchange.evidence.Receipt;
import fr.pli.exchange.evidence.ReceiptSigner;
import fr.pli.exchange.evidence.Statement;
import fr.pli.exchange.evidence.TreeHead;
import fr.pli.exchange.letter.Channel;
import fr.pli.exchange.seal.SigningIdentity;
import fr.pli.exchange.wire.JournalState;
import fr.pli.exchange.wire.LogPath;
import fr.pli.exchange.wire.LogState;
import fr.pli.exchange.wire.ProblemType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A server's log in memory that lies when told to: its entries can be changed and taken away. */
final class PaperServer implements LogLink {
  final List<String> leaves = new ArrayList<>();
  final List<String> calls = new ArrayList<>();
  SigningIdentity signing = Practice.EVIDENCE;
  boolean forgetful;
  @Nullable LinkException failure;

  /** Number of the call, from 1, at which the line breaks; 0 for none. */
  int breaksAt;

  @Nullable Receipt journal;
  private final UUID device;
  private final InstantSource clock;

  PaperServer(UUID device, InstantSource clock) {
    this.device = device;
    this.clock = clock;
  }

  /** States that it accepted something. */
  OwnReceipts.OwnReceipt state() {
    Statement statement =
        new Statement(
            UUID.randomUUID(),
            UUID.randomUUID(),
            EvidenceEvent.ACCEPTED,
            Channel.NETWORK,
            clock.instant(),
            "ab".repeat(32),
            "server",
            "",
            "",
            leaves.size(),
            null,
            null);
    Receipt receipt = signer().sign(statement);
    leaves.add(leaf(receipt));
    return new OwnReceipts.OwnReceipt(statement.id(), statement.index(), receipt);
  }

  private ReceiptSigner signer() {
    return new ReceiptSigner(signing.key(), signing.certificate());
  }

  private static String leaf(Receipt receipt) {
    return MerkleHash.leaf(Base64.getDecoder().decode(receipt.statement()));
  }

  /** Over the leaves as they are now. */
  private MerkleTree tree(long size) {
    return new MerkleTree(this::subtree, size);
  }

  private String subtree(int level, long place) {
    if (level == 0) {
      return leaves.get((int) place);
    }
    return MerkleHash.node(subtree(level - 1, 2 * place), subtree(level - 1, 2 * place + 1));
  }

  @Override
  public LogState log(long since) throws LinkException {
    enter("log");
    MerkleTree tree = tree(leaves.size());
    List<String> path = since <= leaves.size() ? tree.consistency(since) : List.of();
    TreeHead head = new TreeHead(leaves.size(), tree.root(), clock.instant());
    return new LogState(signer().sign(head), path);
  }

  @Override
  public LogPath logPath(long index, long size) throws LinkException {
    enter("path");
    if (index >= size || size > leaves.size()) {
      throw LinkException.of(ProblemType.NOT_FOUND, "", null);
    }
    return new LogPath(tree(size).inclusion(index));
  }

  @Override
  public JournalState journal() throws LinkException {
    enter("journal");
    return new JournalState(journal);
  }

  @Override
  public JournalState handOver(JournalHandover handover) throws LinkException {
    enter("handOver");
    if (forgetful) {
      return new JournalState(journal);
    }
    JournalStatement statement =
        new JournalStatement(
            UUID.randomUUID(), device, clock.instant(), handover, "", leaves.size());
    Receipt receipt = signer().sign(statement);
    leaves.add(leaf(receipt));
    journal = receipt;
    return new JournalState(receipt);
  }

  private void enter(String call) throws LinkException {
    calls.add(call);
    if (calls.size() == breaksAt) {
      throw new LinkException(LinkException.Reason.BROKEN, "");
    }
    if (failure != null) {
      throw Objects.requireNonNull(failure);
    }
  }
}
