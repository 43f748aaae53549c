<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>BusyStrip</name>
    <message>
        <source>How far it has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
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
</context>
<context>
    <name>During</name>
    <message>
        <source>Session</source>
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
        <source>I meant to interrupt</source>
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
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show cues again</source>
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
    <name>FirstStart</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlanceView</name>
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
    <name>Home</name>
    <message>
        <source>Home</source>
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
        <source>Holdspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a recording</source>
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
    <name>Overlay</name>
    <message>
        <source>Holdspace: {0}</source>
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
        <source>Stop</source>
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
    <name>PassphraseForm</name>
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
        <source>Use this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase seals what Holdspace keeps on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you lose it, what is kept under it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Holdspace keeps here is sealed with your passphrase.</source>
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
    <name>Program</name>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of that session is erased.</source>
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
    <message>
        <source>Keep this recording as a session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody heard in it has to agree that it is analysed and kept on this computer. The file itself is left as it is.</source>
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
        <source>Hearing the recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the session and close?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded so far is kept.</source>
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
    <name>SearchField</name>
    <message>
        <source>Search</source>
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
    <name>SoundChoice</name>
    <message>
        <source>Your microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s sound comes from</source>
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
        <source>Wear headphones: then your microphone hears you alone, and nothing has to be guessed.</source>
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
        <source>for instance Ada, or A. L.</source>
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
        <source>A first name or initials. It is kept with the session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A practice triad: who speaks first is taken for the coach, who speaks next for the client, and the third for the observer.</source>
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
        <source>Confirmed at {0}.</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>Step</name>
    <message>
        <source>Continue</source>
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
    <name>Tray</name>
    <message>
        <source>Holdspace: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdspace: {state}, {elapsed}</source>
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
    <name>asked</name>
    <message>
        <source>Your voice is sealed</source>
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
</TS>
