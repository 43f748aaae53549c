<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>Agreement</name>
    <message>
        <source>All three agree that the talk after each round is recorded too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coach agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The observer agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerField</name>
    <message>
        <source>In a few words, if you like</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskText</name>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtWork</name>
    <message>
        <source>Another session is at work. Stop that one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Before</name>
    <message>
        <source>Every moment can be heard again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transcript and the cues; no sound is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke when, and the cues; neither sound nor a single word is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you share your whole screen, the overlay is seen too. Share a single window instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overlay stays out of what you share.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>A bundle for another Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, and what cues quote of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks, bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever opens it needs this passphrase: tell it them by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sealed file. Who spoke when is always in it; what you leave out is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that are spoken or written stay in sound, words and notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundleQuestion</name>
    <message>
        <source>Open {0}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle of sessions from another Holdspace. Whoever made it chose a passphrase for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even if it was opened here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusyStrip</name>
    <message>
        <source>How far it has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeMark</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this mark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>Stop the session and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording being analysed is kept too, to be gone on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>All of this is in the tray; the overlay lets clicks through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this is on the overlay and in the tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overlay lets clicks through, and this desktop has no tray: all of this is on this page only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this is on the overlay; this desktop has no tray.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>“I use a program that listens along and helps me to leave you room. It records our sound and words on this computer only, for me to learn from. You can ask me to erase it at any time. Is that all right with you?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I use a program that listens along and helps me to leave you room. It keeps our words, not our voices, on this computer only. You can ask me to erase them at any time. Is that all right with you?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I use a program that listens along and helps me to leave you room. It keeps neither our voices nor our words, only when each of us spoke. Is that all right with you?”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueCard</name>
    <message>
        <source>Helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note on this cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cue in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cue on the timeline, or press {key} for the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}; again to take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fairly sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept for playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You meant to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CueRow</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: when it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: how readily</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cues</name>
    <message>
        <source>hold space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talking over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutting in on a silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing their sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a long turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a second question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a leading question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a feeling passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a silence held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell who speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a moment you marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A silence is the client&apos;s: leave it to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began to speak while the client was speaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began to speak in a silence that was the client&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You completed a sentence the client had begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have spoken for a minute or so without the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For some minutes you have talked more than the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You asked again before the client had answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question carried its own answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You told the client what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client named a feeling, and you did not stay with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You left a long silence to the client, and they went on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be told who is speaking, so cues wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked this moment to find it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you are shown, when, and how readily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} It is always shown as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at your last session by these settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once you have had a session, you see here what your changes come to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each cue: how often it came in your last session, with {client} on {day}, and how often it would come now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last session cannot be looked at: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody withdraws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would be {0}&apos;s turn next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this debrief over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds are left, and this practice cannot be gone on with later. What was recorded of it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the practice here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this round?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound, words, marks and cues of the round are destroyed at once, and what was written and recorded of it here. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the timeline the arrows go from moment to moment, and Enter plays one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coach} coached, {client} was the client, {observer} observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {coach} coaches, {client} is the client, {observer} observes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client} first, in their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {coach}, who coached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then {observer}, who observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Holdspace cued stands beside what {observer} marked. A difference is no mistake of either: listen, and judge for yourselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others listen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{observer}&apos;s marks are in sight. What Holdspace cued comes last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others listen. Marks and cues stay hidden until their turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What got in the way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did you partner?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you do differently?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace has no cue for questions, strengths and notes: these are the observer&apos;s alone, and no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its recording is erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording begins…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded, never cued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be heard now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping what was recorded…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording ended</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefFoot</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: to your files (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate: next round (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefKeys</name>
    <message>
        <source>Next to speak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this moment, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo a change to a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next round, or done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, or end the practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DebriefView</name>
    <message>
        <source>Nothing is kept: talk it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound was kept, so nothing can be played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief of round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was marked, and nothing was cued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown when it is {name}&apos;s turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes last</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Holdspace hears with, and whose voice it knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrol your voice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget this voice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It hears you, and in the room your client too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call your client is heard here. Headphones keep the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your voice enrolled, it is known who is who from the first word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not there any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt of the voice of {0} is destroyed. You can enrol it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferingRow</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the turn at {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>During</name>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client withdraws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I meant to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded, so nothing can be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and erase this session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound, words and cues of this session are destroyed at once. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready… one moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening, cues muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. Nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be heard now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing what was heard…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said now is neither heard nor kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is {0:.1f} s behind: close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:.1f} s of sound were lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some words are left out; cues are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound lost. Keeping up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnrolVoice</name>
    <message>
        <source>Your voice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseQuestion</name>
    <message>
        <source>Everything kept of it is destroyed. This is final: nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EverywhereKeys</name>
    <message>
        <source>These keys work whatever window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fetching</name>
    <message>
        <source>How much is fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still to be fetched, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching what Holdspace listens with, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching what Holdspace listens with: {0} MB, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Holdspace listens once everything is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything Holdspace listens with is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be fetched. Check this computer&apos;s connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Cannot be told of these rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{round}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilesCard</name>
    <message>
        <source>Add every round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add every round to {0}&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlanceView</name>
    <message>
        <source>This is the talk about a round: none of it is judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No moment stands out to be heard again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth hearing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound of this session was kept, so none can be played.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoOnQuestion</name>
    <message>
        <source>Go on with this recording?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far: {0}. It goes on in the background, and can be paused at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice triad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 recording is not analysed to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with 1 recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} recordings are not analysed to their end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with {0} recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings, transcripts and bundles ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recordings or transcripts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportExport</name>
    <message>
        <source>Import, export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings in a file. Nothing of any session is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything set here, but for what is this computer&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see what would change before anything does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave all as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings are in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change: all of it is set so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This would change:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings hold from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Introductions</name>
    <message>
        <source>Introductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who you are, and what you would like to practise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two others stay silent meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it no voice can be kept; it can be learned for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn it for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening… {0} of {1} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of you can be skipped, and is then told apart by the others being known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, please say a few sentences:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} agrees that their voice is kept, sealed, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by the name “{0}”; it can be forgotten at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be forgotten at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without this it is heard for today only: forgotten when the practice is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard for today only: forgotten when the practice is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace knows {0} by voice now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is told apart as neither {1} nor {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voice is kept by the name “{0}” already: choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name of letters and digits, in one word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the first round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptVoice</name>
    <message>
        <source>Name that the voice is kept by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by the name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyCopy</name>
    <message>
        <source>Save a copy of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the key is in {0}. Keep it somewhere else than on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase of its own seals this copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down, apart from the copy. Whoever has both can open your sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase for the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a copy of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase was chosen when this copy was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is back, and one session opens again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is back, and {0} sessions open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is here. Sessions that were kept under it can be opened once they are brought here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the key (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyHint</name>
    <message>
        <source>The key to your sessions is in this computer&apos;s keyring. If it is ever lost there, only a copy of it opens them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this stands on the overlay too, and in the tray where there is one. Backspace takes a key away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To find this moment again afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest interruption had a purpose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept for the playback meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is heard or kept meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept until then stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys work everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also while another window has the keyboard, where this computer permits it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysShown</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>The round along its time: {0} moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Quiet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How Holdspace&apos;s windows look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overlay stays as it is: it is made to be read over anything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LostKeyNote</name>
    <message>
        <source>Your sessions are here, but the key to them is no longer on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the key opens them again. Without one nobody can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a copy of the key…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkHere</name>
    <message>
        <source>Turn before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play this turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no turn of the coach&apos;s to mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see in your turn at {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{by}, what did you see in the coach&apos;s turn at {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked in this turn: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkPad</name>
    <message>
        <source>A note: Enter keeps it, Esc drops it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing marked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saw at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (phone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkedList</name>
    <message>
        <source>Nothing is marked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks and notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the bookmark at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>Powerful question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mentor</name>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of one kind: chance cannot be told from agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closely alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mostly alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partly alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hardly more alike than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less alike than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reading}, but of few turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no turn that both of you went through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You saw it alike in {same} of {units} turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is all of one kind, kappa cannot tell agreement from chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa {kappa}: {reading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa {kappa}, most likely between {low} and {high}: {reading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{same} of {units}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: {mine}. {by}: {theirs}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentorView</name>
    <message>
        <source>Whose marks stand beside yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in another&apos;s marks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write yours for another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has times and signs, and no word of the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the coach saw and what another saw in the same session, turn by turn. Neither is the measure of the other, and the review is of nobody: it only stands beside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else&apos;s marks are here yet. Take in the file in which they wrote theirs, or let them mark here under their own name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa is how far two people agree beyond what chance alone would give: 1 is wholly, 0 no more than by chance. People trained to code talk come to between 0.5 and 0.75. A turn that somebody did not mark counts as neither; of few turns, or few marks, kappa says little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, the coach; a mentor gives their own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write {0}&apos;s for another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you differ: {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You saw the same: {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mentoring</name>
    <message>
        <source>You agree with a moment of the review in this turn; take that back there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in another&apos;s marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks of {0} are here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of them are on turns that are not in this session, and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks {0}.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write marks for another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks are written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MicrophoneStep</name>
    <message>
        <source>Your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How loud it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for microphones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No microphone was found. Plug one in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s default: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record five seconds, and it plays them back. They are forgotten when you leave this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording: {0} s to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playing what it heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you hear yourself? If not, check volume and microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing arrives: check that the microphone is switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the room is heard so far. The bar moves with your voice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very quiet: move closer, or turn the microphone up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We hear you well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too loud: move back, or turn the microphone down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one room, it hears best when it stands near both of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear what it hears</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks is known without words. Words make cues surer, and are what you read later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recogniser in use knows English alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is spoken in your sessions. Cues from words are made for English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play {what} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>went well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worth another listen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentView</name>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your word on the moment at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your word on this moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameQuestion</name>
    <message>
        <source>Your name, for whoever reads your marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With them your marks stand under it, beside their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opacity</name>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlay</name>
    <message>
        <source>Holdspace: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unheard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they&apos;re speaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot hear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is about to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace listens, and has nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody speaks, and the silence is your client&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began while your client was speaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began in a silence that was your client&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have held the floor for a while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session rests, and nothing is heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is heard, so no cue is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not clear who speaks, so no cue is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark this moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client withdraws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring with a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I meant to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlayPicture</name>
    <message>
        <source>Picture: a dark round sign, in it a green ring and the word {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverlaySection</name>
    <message>
        <source>Overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The small signal beside your session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring with one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the corner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dot is the quietest, a card the easiest to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it stands out from what is behind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks pass through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You reach what is under it with the pointer. Its menu is then in the tray only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays where you drag it, on each screen. This puts it back at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing breathes. Signals still come and go softly, within a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sees your screen sees the overlay too. Share a single window instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The overlay is left out of what others see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you share your screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWordRow</name>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>Their words and images, over the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said in one turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said in {0} turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours first, and they took it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you took it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you took it up in {0} turns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pacing</name>
    <message>
        <source>Pacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few signals help, many get in the way. What has no room waits for the playback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues a minute, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold space, a silence held and cannot tell do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two cues, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that they never come in one burst; the same three are left out of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session shows no cue for so long from its start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to usual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase seals what Holdspace keeps on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down. If you lose it, every session is lost with it: nobody can open them without it, Holdspace cannot either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Holdspace keeps here is sealed with your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseQuestion</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept is sealed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who coaches first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is the client first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who observes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who begins as what; you rotate after every round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate first roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap coach and client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as last time: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Somebody&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As coach ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As client ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As observer ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round as coach stands in this file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round as client stands in this file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round as observer stands in this file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What got in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we were partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I would do differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much room there was cannot be told of this round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent of what the two of you said was yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{marks}, of kinds that Holdspace does not look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{marks}; of the {comparable} that Holdspace looks for too, it saw {shared}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonFileDialog</name>
    <message>
        <source>Take {0}&apos;s file along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever opens it needs this passphrase. Nobody can open it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sealed file with the rounds that {0} agreed to, for another Holdspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other two are heard in these rounds too.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>A file is yours: what you agree to stands in it, and you can take it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in {0}&apos;s file yet. After a practice {0} can agree to rounds there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {0}&apos;s voice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {0}&apos;s voice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learnt of {0}&apos;s voice is destroyed. The rounds stay; for the next practice it can be enrolled again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}&apos;s voice is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>first name or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of that name who has not practised here before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <comment>a person&apos;s own</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>voice “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Phone: not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: out of reach; what it marks comes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: locked after too many wrong codes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneInvitation</name>
    <message>
        <source>The code: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chrome: “Advanced”, then “Proceed to {0} (unsafe)”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safari: “Show Details”, then “visit this website”, then “Visit Website”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with the phone&apos;s camera. Or type the address, and there the number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser warns that the connection is not private. It says so because nobody on the internet vouches for this computer, and nobody can: the page is only in your own network. Go on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page then shows six words. They must be these, in this order:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they are others, it is not this computer&apos;s page: close it there and here. To be quite certain, look at the certificate in the phone&apos;s browser; its SHA-256 fingerprint must be:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneLine</name>
    <message>
        <source>Observer&apos;s phone…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhonePanel</name>
    <message>
        <source>The observer&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network that the phone is in too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The observer can mark on a phone in the same network. For that, this computer opens a small page of its own, to which one phone can come with a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only marks come in. No sound and not a word of the round ever goes out by it. It is not on the internet, and it closes with the round&apos;s debrief, or before if you close it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for this computer&apos;s networks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is in no network that a phone could share. Join one, for instance the room&apos;s Wi-Fi or the phone&apos;s own hotspot, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the page…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Playback</name>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be played back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the transcript the arrows go from word to word; F2 corrects one, its menu does the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not analysed to its end: what follows later is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a transcript alone, without sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its times are guessed, as the transcript had none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} marked 1 moment: it stands in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} marked {0} moments: they stand in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace stopped at {time}; at most a second before that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackKeys</name>
    <message>
        <source>Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 seconds on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop this cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As fast as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farther</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cue was helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cue was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take along…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is computed and kept here. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is older is destroyed for good, without asking again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Sessions and voices are encrypted there, each under a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the usual sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence to say to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You say it before a session. The usual one follows what the session keeps, one of your own stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wipe everything now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroys every session, every voice and what is set here. It asks once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not while a session is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every session with its sound, words, marks and notes, every enrolled voice, the keys they are encrypted with, and everything set here. Nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wiping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Holdspace made a mistake of its own ({0}). Start it anew once you are done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, whoever speaks first is taken for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without my voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it nothing of this session can be kept; its cues are shown all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without keeping it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is being wiped. Begin once that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of that session is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That session could not be erased yet. Erase it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was recorded, so there is nothing to look back on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>Before a practice round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the practice here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change seats if that helps you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} can mark moments as they happen: on this computer with the keys 1 to 6, or on a phone. The debrief shows each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded, so nothing can be marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until now: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecogniserRow</name>
    <message>
        <source>{0} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} to fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer mistakes, slower ({0})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the recording of the debrief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Recordings</name>
    <message>
        <source>Keep this recording as a session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these {0} recordings as sessions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody heard has to agree that it is analysed, and that sound and words are kept on this computer. The file itself is left as it is, and not needed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session in the bundle is here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} sessions are here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing to analyse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing rests while a session is at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the sound…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going over what was analysed before…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysing the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} h {1} min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0} min left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a session each sign asks you one question, for you alone. Write your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they were, for this sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked where good moments were found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked where moments were missed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When neither was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked where nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where there were moments of both sorts, one of the first two is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competency markers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside each sign, the numbers of the markers it has to do with: {list}. The mapping is Holdspace&apos;s own, not the ICF&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {number}, which is {rate} in 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: none found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your earlier sessions: {usual}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your earlier sessions: {usual} in 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You disagree; it no longer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You disagree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} wrote:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} disagrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markers this has to do with: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewGlance</name>
    <message>
        <source>Nobody was heard speaking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} percent of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leading or stacked question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} leading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stacked on another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to one reflection: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest silence you held lasted {0} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the time you waited {0} s or longer before you spoke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruptions: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} while they spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} attempted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} into a pause of theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to finish their sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silences held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silences filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interruptions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewKeys</name>
    <message>
        <source>Play this moment, or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare marks with another&apos;s, or go back to the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review was not saved, as you left while it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said of a moment is taken back by saying it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewSaving</name>
    <message>
        <source>Review {0}.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page for any browser ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review is saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewView</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said of moments that are no longer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment to hear first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two moments to hear first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three moments to hear first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments to hear first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signs, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is a score. A moment that you do not agree with stays and counts no more. What is told of your earlier sessions is the middle half of them: your own range, not a goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers beside the signs are those of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} coaches, {1} is the client, {2} observes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Round</name>
    <message>
        <source>Practice round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round over: to the debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody withdraws…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 6 and D work while this window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} coaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and erase this round?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound, words, marks and cues of this round are destroyed at once. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the round over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the debrief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In nobody&apos;s file. It is still kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this round…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundsAs</name>
    <message>
        <source>Too little was said in these rounds for figures of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is a round, by its date. A round is short: chance moves it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of fewer than three rounds no line is drawn; these are their values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written down in the debrief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundsRow</name>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of a round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes of debrief after each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debriefs of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedFileDialog</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretForm</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, at least {0} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too short. A few words together make a good passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same. Fill in the second one again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice triad, in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice triad, on a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice triad, a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice triad, a transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}, in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}, on a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}, a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{client}, a transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debrief of round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0} of a practice, {coach} coaching {client}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0} of a practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triad again, in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triad again, on a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last time, in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last time, on a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again with {client}, in the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again with {client}, on a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h {1} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound, words and cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words and cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being analysed now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its sound is not copied yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>analysed to {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} observing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who spoke when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 cue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being recorded now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered after a sudden end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>Search sessions by name, date or note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a short example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first one will be here, on this computer and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session fits what you are looking for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a session, Delete erases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, no sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownMenu</name>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cues and people are shown: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which cues and people are shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SightList</name>
    <message>
        <source>Show {0} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SightRow</name>
    <message>
        <source>In the observer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the mark at {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sights</name>
    <message>
        <source>Both saw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {observer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace has no cue for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace cued nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {coach}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{cue}, {0} s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignTable</name>
    <message>
        <source>The signs, as each of you saw them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignView</name>
    <message>
        <source>Show {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question to take with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed moments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>The client&apos;s own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staying with feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflecting and observing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strengths and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has worked before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving the lead to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letting the client finish and make the meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for silence and insight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking where the client wants to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the session is on track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client does most of the talking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SoundChoice</name>
    <message>
        <source>Your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of the client&apos;s sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wear headphones: then your microphone hears you alone, and nothing has to be guessed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your client&apos;s sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s default: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (not connected)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start without recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start is there once they have agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your client: first name or initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first name or initials, for instance Ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this to your client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my enrolled voice ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>{name}, {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop analysing this recording?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done so far can be kept, to go on with it later, or destroyed with the sound that was copied. The file it came from is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} percent, {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silences held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silence broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>silences broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interruption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moment marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moments marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anna, Acme Ltd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12:30-14:05, 51:00-52:10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches of time to cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a bundle for another Holdspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files are no longer encrypted: whoever gets them can read and hear them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are replaced in text and beeped in the sound. Those that were misheard are not found: read and listen before you give anything away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this session can be taken along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} files written to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere in it, as far as it was recognised: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still in it, and like one of the names: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TheKey</name>
    <message>
        <source>Save a copy of the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a copy of the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their key is in this computer&apos;s keyring. If it is lost there, only a copy of it opens your sessions: keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase opens them. If you forget it, only a copy of the key, with a passphrase of its own, opens your sessions: keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their key is no longer on this computer: only a copy of it opens your sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made with the first session or voice that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sound from {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program stopped here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as intended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence, nobody knows whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence of {0}, held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence of {0}, broken by {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody speaks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timer</name>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last minute: {0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time: {0} over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Correct the word…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the turn before this word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join with the turn before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this turn to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap {who} with {other} everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap {who} everywhere with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename {who}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the bookmark…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cue was helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer call it helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cue was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer call it wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this person called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the whole session. Left empty, it is their part in it: coach or client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is at {time}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words to find it again by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept with the session, and only there. Left empty, it is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hear this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was heard in this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to be shown: everybody is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No words of this session were kept, only who spoke when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spoke {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot tell whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you spoke first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you called it helpful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you called it wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by what is known now it would not be shown: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the word {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Holdspace: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace: {state}, {elapsed}, cues muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace: {state}, {elapsed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Cannot be told of these sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few sessions to say what is usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the time in which you or the client spoke, how much was you. Less is not better: some clients need to hear more from you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait after the client stops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From where the client stopped to where you spoke next, in the median. Longer is not better: a client who has handed over may want an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s silences of three seconds or more that you left to them. More is not better: there are as many as the client needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silences broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s silences in which you began to speak. Fewer is not better: a silence can become too much for a client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often you began while the client was speaking, without those you meant. Fewer is not better: lively talk overlaps more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of your questions, those that ask for more than a yes, a no or a choice; the others are closed. More is not better: a closed one can settle what is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leading questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of your questions, those that carry their answer. Told by their wording alone, so it is no score: read them in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stacked questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of your questions, those asked before the one before was answered. Fewer is not better: some had to be put more simply.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is a session, in order of their dates. The broken line is the median of all your sessions, and the soft band the middle half of them: your own range, not a goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} sessions read; next time it is quick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {all} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two sessions fit. Choose another client, or a longer time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something to see here from your second session on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriadAfter</name>
    <message>
        <source>After the practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this practice…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This practice is no longer kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No round was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is yours: what you agree to stands in it, and you can take it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {0} for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything kept of it and of the talk after it is destroyed, in everybody&apos;s file too. This is final: nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every round and every debrief of it is destroyed, in everybody&apos;s file too. This is final: nobody can bring them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this practice for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{coach} coached, {client} was the client, {observer} observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no round yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {rounds}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriadSetUp</name>
    <message>
        <source>A practice triad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others&apos; sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier triads and people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin without recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever sits here is heard by the microphone, the others by the computer&apos;s sound. They are still told apart by their voices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sits here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three agreed to being recorded, the last at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the introductions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“A program listens along while we practise. It records our sound and words on this computer only, for the three of us to learn from. Each of us can have it erased at any time. Is that all right with everybody?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“A program listens along while we practise. It keeps our words, not our voices, on this computer only, for the three of us to learn from. Each of us can have them erased at any time. Is that all right with everybody?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“A program listens along while we practise. It keeps neither our voices nor our words, only when each of us spoke. Is that all right with everybody?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 round, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rounds, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, then </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coaching: {0}, and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coaching: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each of you says a few sentences before the first round. Your voices are learned for today, and forgotten when the practice is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s voice is learned: whoever speaks first is taken for the coach, who speaks next for the client, and the third for the observer. Mistakes are likelier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All three of you are known by voices that are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voices are kept, sealed, on this computer, for later triads too. Whoever has none yet is enrolled before the first round, if they agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be introduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrolled before the first round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can begin once all three of you have a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you have the same name: add a letter, to be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can begin once {0} agreed to being recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} have</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Triads</name>
    <message>
        <source>A mark came from the phone. They are kept once the round has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That round could not be erased yet. Erase it once the practice is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice is over. Nothing of it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practice is over. Nothing of it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TriadsShelf</name>
    <message>
        <source>Practice triads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No practice yet. Bring two others, and your first one will be kept here for all of you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier practices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each of them agreed to stands in a file of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the practice of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} practices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VoiceStep</name>
    <message>
        <source>Your voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>me</source>
        <comment>what a coach&apos;s own voice is called, one word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for your voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“When somebody falls silent, I let a breath go by, and then another. The best sentence of the hour often comes just then. I do not have to fill the room, I only have to stay in it. What they find in that quiet is theirs, and mostly better than anything I had ready.”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of your voice was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace knows your voice now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give your voice a name first, such as your initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the microphone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} seconds of your voice heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is possible once everything below is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn my voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it, Holdspace tells the two of you apart at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name for your voice: one word, letters and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Learn my voice”, then read this aloud, at your own pace:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own voice is learned. It is kept encrypted on this computer, as a row of numbers that it is known by. What you read is not kept, and you can delete your voice at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatItDoes</name>
    <message>
        <source>What Holdspace does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for your client to think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace sits beside you in a session and shows, quietly, when a silence still belongs to your client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays quiet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never makes a sound, and it never tells you to speak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything it hears stays on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for a yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded before your client has agreed, and you have said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This means that your client is still thinking: a thought is on its way, a question is being answered, or something is sinking in. The ring opens slowly while the silence lasts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it cannot tell whose silence it is, it says that instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>{0} · Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowKeys</name>
    <message>
        <source>There is no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need {0} for typing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowsKeys</name>
    <message>
        <source>It works only while a Holdspace window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has this key already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordField</name>
    <message>
        <source>The word {word}, as it was said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>X11Keys</name>
    <message>
        <source>Your system did not answer when asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works only while a Holdspace window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyboard has no such key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has this key already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>You have chosen that keys work only while a Holdspace window is in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a Mac, keys work only while a Holdspace window is in front; the overlay always works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this desktop, keys work only while a Holdspace window is in front; the overlay always works.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Until you delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rarely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none then or now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} then, now {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is taken already: {1}. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} by itself is needed for typing: hold Ctrl or Alt too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I meant to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mute cues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cues a minute, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0:g} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two cues, at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoting words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clicks pass through the overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the overlay stands on each screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys work everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recogniser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a session keeps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a session is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence to say to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the computer&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cues only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, instead of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
