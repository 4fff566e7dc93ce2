# Scores marks by Auto Multiple Choice itself: one question in JSON on each line, one score on each.
use strict;
use warnings;
use JSON::PP;
use AMC::Scoring;

while ( my $line = <STDIN> ) {
    my $asked   = decode_json($line);
    my $scoring = AMC::Scoring->new();
    $scoring->set_default_strategy('');
    my $number  = 0;
    my @answers = map {
        {   question => 1,
            answer   => ++$number,
            correct  => $_->{correct},
            ticked   => $_->{ticked},
            strategy => ''
        }
    } @{ $asked->{answers} };
    my $question = {
        question         => 1,
        type             => $asked->{isMultiple} ? 2 : 1,
        default_strategy => '',
        strategy         => $asked->{scoring},
        answers          => \@answers
    };
    $scoring->prepare_question($question);
    my ($score) = $scoring->score_question( 1, $question, 0 );
    print "$score\n";
}
